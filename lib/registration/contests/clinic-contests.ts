import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { contests, people } from '#db/schema/index.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { maskNumber } from '#lib/kernel/format.ts';
import { todayIn } from '../situation.ts';
import { type Contest, contestsWithParts } from './parts.ts';
import { mayAnswer } from './rules.ts';

/** Whom a contest is about, while they are on the clinic's roster; who has left it is the clinic's no more. */
type OnRoster = { givenName: string; familyName: string; maskedNumber: string };
export type ClinicContest = Contest & { person: OnRoster | null; mayAnswer: boolean };

/** Contests of the clinic's registrations: first those that it may still answer, the nearest day on top. */
export const clinicContests = (actor: ClinicActor): Promise<ClinicContest[]> => as(actor, async (db) =>
  withPeople(db, actor, await contestsWithParts(db).where(eq(contests.facilityId, actor.facilityId))
    .orderBy(sql`(${contests.outcome} is null and ${contests.answer} is null) desc`, asc(contests.dueOn), desc(contests.id)).limit(200)));

/** One of them; null for another clinic's, and for one that does not exist. */
export const clinicContest = (actor: ClinicActor, id: string): Promise<ClinicContest | null> => as(actor, async (db) => {
  const [contest] = await withPeople(db, actor, await contestsWithParts(db)
    .where(sql`${contests.id} = ${id} and ${contests.facilityId} = ${actor.facilityId}`));
  return contest ?? null;
});

async function withPeople(db: Database, { facilityId }: ClinicActor, found: Contest[]): Promise<ClinicContest[]> {
  const today = await todayIn(db);
  const known = await peopleOf(db, facilityId, found.map(({ personId }) => personId));
  return found.map((contest) => ({ ...contest, person: known.get(contest.personId) ?? null, mayAnswer: mayAnswer(contest, today) }));
}

/** Names, and for each the line by which the person reads that the clinic saw them today. */
async function peopleOf(db: Database, facilityId: number, ids: string[]): Promise<Map<string, OnRoster>> {
  if (ids.length === 0) return new Map();
  const rows = await db.select({
    id: people.id, givenName: people.givenName, familyName: people.familyName,
    number: sql<string>`coalesce(${people.personalNumber}, ${people.birthCertificateNumber})`,
  }).from(people).where(inArray(people.id, ids));
  for (const { id } of rows) await db.execute(sql`
    insert into journal (act, account_id, actor, facility_id, person_id, detail)
    values ('roster.listed', actor_account(), 'clinic', ${facilityId}, ${id}, jsonb_build_object('where', 'roster', 'on', today()::text))
    on conflict do nothing`);
  return new Map(rows.map(({ id, number, ...name }) => [id, { ...name, maskedNumber: maskNumber(number) }]));
}
