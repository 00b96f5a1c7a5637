import { and, eq, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { journal } from '#db/schema/access.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { explainedBy } from '#lib/kernel/explained.ts';
import { PersonUnknown } from '../errors.ts';
import { NoDeathRecorded } from './errors.ts';
import type { ReversedDeath } from './schemas.ts';

/**
 * Takes back a death that was an error: the person lives, and is registered again where the death had ended it, if that clinic still
 * takes part. The same request sent again is answered as before.
 *
 * @throws PersonUnknown, NoDeathRecorded
 */
export const reverseDeath = (actor: AgencyActor, { requestId, personId, reason }: ReversedDeath): Promise<void> =>
  explainedBy({ person_is_known: PersonUnknown }, () => as(actor, async (db) => {
    const [row] = await db.execute<{ done: boolean }>(sql`select reverse_death(${requestId}, ${personId}, ${reason}) as done`);
    if (!row?.done && !(await wasReversed(db, requestId, personId))) throw new NoDeathRecorded();
  }));

async function wasReversed(db: Database, requestId: string, personId: string): Promise<boolean> {
  const lines = await db.select({ id: journal.id }).from(journal)
    .where(and(eq(journal.personId, personId), eq(journal.requestId, requestId), eq(journal.act, 'person.death_reversed'))).limit(1);
  return lines.length > 0;
}
