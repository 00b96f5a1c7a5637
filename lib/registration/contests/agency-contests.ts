import { and, asc, count, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { accounts, contests, people, registrations } from '#db/schema/index.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { todayIn } from '../situation.ts';
import { noteContestView } from './note-contest-view.ts';
import { type Contest, contestsWithParts } from './parts.ts';
import { mayDecide } from './rules.ts';
import type { ContestsQuery } from './schemas.ts';

/** Contests on one page of the agency's queue. */
export const contestsPageSize = 50;

/** The clinic was heard, or its days are over: the agency may decide. As mayDecide says it. */
const isReady = and(isNull(contests.outcome), sql`(not ${contests.needsAnswer} or ${contests.answer} is not null or ${contests.dueOn} < today())`);

const wantedBy: Record<ContestsQuery['state'], SQL | undefined> = {
  open: isNull(contests.outcome), ready: isReady, decided: isNotNull(contests.outcome),
};

export type QueuedContest = Contest & { isReady: boolean };

/** A page of the contests, without a word of whom they are about: what can be decided first, the oldest due on top; of the decided the latest. */
export const contestQueue = (actor: AgencyActor, { state, page }: ContestsQuery) => as(actor, async (db) => {
  const today = await todayIn(db);
  const order = state === 'decided' ? [desc(contests.decidedAt)] : [sql`(${isReady}) desc`, asc(contests.dueOn), asc(contests.id)];
  const [counted] = await db.select({ total: count() }).from(contests).where(wantedBy[state]);
  const rows = await contestsWithParts(db).where(wantedBy[state]).orderBy(...order)
    .limit(contestsPageSize).offset((page - 1) * contestsPageSize);
  return { total: counted?.total ?? 0, today, contests: rows.map((contest): QueuedContest => ({ ...contest, isReady: mayDecide(contest, today).uphold })) };
});

/** Who made the registration, and at which clinic the person was before: it comes back when that clinic took part on the day. */
type Rest = { startedBy: string | null; givenBy: string | null; before: { ka: string; en: string; comesBack: boolean } | null };
export type ContestFile = Contest & Rest & {
  person: { id: string; givenName: string; familyName: string; personalNumber: string | null; bornOn: string };
  may: { uphold: boolean; reject: boolean };
  today: string;
};

/** One contest, whole. Whoever opens it is written down, in the same transaction. Null for none. */
export const contestFile = (actor: AgencyActor, id: string): Promise<ContestFile | null> => as(actor, async (db) => {
  const [contest] = await contestsWithParts(db).where(eq(contests.id, id));
  if (!contest) return null;
  await noteContestView(db, contest.personId, contest.number);
  const [person] = await db.select({
    id: people.id, givenName: people.givenName, familyName: people.familyName, personalNumber: people.personalNumber, bornOn: people.bornOn,
  }).from(people).where(eq(people.id, contest.personId));
  if (!person) throw new Error('A contest is about nobody.');
  const today = await todayIn(db);
  return { ...contest, ...(await restOf(db, contest)), person, today, may: mayDecide(contest, today) };
});

async function restOf(db: Database, { registrationId, outcome }: Contest): Promise<Rest> {
  const [by] = await db.execute<{ startedBy: string | null; givenBy: string | null }>(sql`
    select starter.name as "startedBy", giver.name as "givenBy"
    from (select id, started_by from registrations union all select id, started_by from annulled_registrations) r
    left join consents c on r.id in (c.registration_id, c.annulled_registration_id)
    left join ${accounts} starter on starter.id = r.started_by and starter.kind = 'staff'
    left join ${accounts} giver on giver.id = c.given_by and giver.kind = 'staff'
    where r.id = ${registrationId}`);
  const [before] = outcome !== null ? [] : await db.execute<{ ka: string; en: string; comesBack: boolean }>(sql`
    select f.name_ka as ka, f.name_en as en, takes_part_until(f.id, lower(${registrations.during})) is not null as "comesBack"
    from ${registrations} join lateral registration_before(registrations) b on true join facilities f on f.id = (b).facility_id
    where ${registrations.id} = ${registrationId}`);
  return { startedBy: by?.startedBy ?? null, givenBy: by?.givenBy ?? null, before: before ?? null };
}

/** The registrations of a person that may still be contested, for the agency to choose from; the look is written down. Null for nobody. */
export const contestableOf = (actor: AgencyActor, personId: string) => as(actor, async (db) => {
  const [person] = await db.select({ id: people.id }).from(people).where(eq(people.id, personId));
  if (!person) return null;
  await noteContestView(db, personId, null);
  return db.execute<{ id: string; ka: string; en: string; startedOn: string }>(sql`
    select r.id, f.name_ka as ka, f.name_en as en, lower(r.during)::text as "startedOn"
    from registrations r join facilities f on f.id = r.facility_id
    where r.person_id = ${personId} and r.basis in ('choice', 'facility_exit')
      and not exists (select from contests c where c.registration_id = r.id)
    order by lower(r.during) desc`);
});
