import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { ManagerActor } from '#lib/kernel/actor.ts';
import { explainedBy } from '#lib/kernel/explained.ts';
import { LastRepresentative, MemberGone, RemovesThemselves } from './errors.ts';

const refusals = { nobody_removes_themselves: RemovesThemselves, last_representative_stays: LastRepresentative };

/**
 * Ends a membership, and with it at once every session that acts under it.
 * @throws MemberGone, RemovesThemselves, LastRepresentative
 */
export async function removeMember(actor: ManagerActor, { membershipId }: { membershipId: string }): Promise<void> {
  const isDone = await explainedBy(refusals, () => as(actor, async (db) => {
    const [row] = await db.execute<{ done: boolean }>(sql`select remove_member(${membershipId}) as done`);
    return row?.done;
  }));
  if (!isDone) throw new MemberGone();
}
