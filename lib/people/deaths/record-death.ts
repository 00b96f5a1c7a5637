import { eq, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { people } from '#db/schema/people.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { PersonUnknown } from '../errors.ts';
import { DeathBeforeBirth, DeathInFuture, DeathOnAnotherDay } from './errors.ts';
import type { RecordedDeath } from './schemas.ts';

type Answer = 'recorded' | 'already' | 'conflicting';

/**
 * Records a death, which ends the person's registration on its date, also when the news comes late. Recorded again, it changes nothing.
 * @throws PersonUnknown, DeathBeforeBirth, DeathInFuture, DeathOnAnotherDay
 */
export const recordDeath = (actor: AgencyActor, { personId, diedOn, source }: RecordedDeath): Promise<void> => as(actor, async (db) => {
  const before = await known(db, personId);
  const [row] = await db.execute<{ answer: Answer }>(sql`select record_death(${personId}, ${diedOn}, ${source}) as answer`);
  if (row?.answer !== 'conflicting') return;
  if (diedOn < before.bornOn) throw new DeathBeforeBirth({ bornOn: before.bornOn });
  if (diedOn > before.today) throw new DeathInFuture({ todayOn: before.today });
  // as it is now: somebody else may have recorded it meanwhile
  throw new DeathOnAnotherDay({ diedOn: (await known(db, personId)).diedOn ?? diedOn });
});

async function known(db: Database, personId: string) {
  const [person] = await db.select({ bornOn: people.bornOn, diedOn: people.diedOn, today: sql<string>`today()` })
    .from(people).where(eq(people.id, personId));
  if (!person) throw new PersonUnknown();
  return person;
}
