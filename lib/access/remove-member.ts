import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { RuleViolation } from '#db/violations.ts';
import type { ManagerActor } from '#lib/kernel/actor.ts';
import { LastRepresentative, MemberGone, RemovesThemselves } from './errors.ts';

const refusals: Record<string, () => Error> = {
  nobody_removes_themselves: () => new RemovesThemselves(),
  last_representative_stays: () => new LastRepresentative(),
};

/**
 * Ends a membership, and with it at once every session that acts under it.
 * @throws MemberGone, RemovesThemselves, LastRepresentative
 */
export async function removeMember(actor: ManagerActor, { membershipId }: { membershipId: string }): Promise<void> {
  const isDone = await as(actor, async (db) => {
    const [row] = await db.execute<{ done: boolean }>(sql`select remove_member(${membershipId}) as done`);
    return row?.done;
  }).catch((error: unknown) => {
    throw (error instanceof RuleViolation && refusals[error.rule]?.()) || error;
  });
  if (!isDone) throw new MemberGone();
}
