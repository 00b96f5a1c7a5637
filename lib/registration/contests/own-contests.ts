import { and, desc, eq, or } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { contests } from '#db/schema/index.ts';
import type { OwnActor } from '#lib/kernel/actor.ts';
import { type Contest, contestsWithParts } from './parts.ts';

/** A person's contests, the latest first. */
export const myContests = (actor: OwnActor): Promise<Contest[]> => as(actor, async (db) =>
  contestsWithParts(db).where(eq(contests.personId, actor.personId)).orderBy(desc(contests.id)));

/** The contest of one of a person's registrations; null for none. */
export const myContestOf = (actor: OwnActor, registrationId: string): Promise<Contest | null> => as(actor, async (db) => {
  const [contest] = await contestsWithParts(db).where(and(
    eq(contests.personId, actor.personId),
    or(eq(contests.registrationId, registrationId), eq(contests.annulledRegistrationId, registrationId))));
  return contest ?? null;
});
