import { asc, count, desc, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { accounts } from '#db/schema/access.ts';
import { emergencyOpenings as openings } from '#db/schema/looks.ts';
import { facilities } from '#db/schema/participation.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { explained } from './refusals.ts';
import type { ExamineForm, WorkQuery } from './schemas.ts';

/** Rows on one page of the agency's lists of openings and reports. */
export const looksPageSize = 20;

/** The person is known by an opaque id alone: a list that named them would itself be a look. */
const columns = {
  id: openings.id,
  personId: openings.personId,
  facility: { id: facilities.id, ka: facilities.nameKa, en: facilities.nameEn },
  who: accounts.name,
  reason: openings.reason,
  openedAt: openings.openedAt,
  nth: openings.nth,
  examinedAt: openings.examinedAt,
  finding: openings.finding,
};
export type Opening = Awaited<ReturnType<typeof selected>>[number];

const selected = (db: Database, where: SQL | undefined) => db.select(columns).from(openings)
  .innerJoin(facilities, eq(facilities.id, openings.facilityId))
  .innerJoin(accounts, eq(accounts.id, openings.accountId)).where(where);

/** A page of the openings that wait to be examined, the oldest first; or of those that were, the latest first. */
export const emergencyOpenings = (actor: AgencyActor, { state, page }: WorkQuery) => as(actor, async (db) => {
  const where = state === 'open' ? isNull(openings.examinedAt) : isNotNull(openings.examinedAt);
  const [total] = await db.select({ rows: count() }).from(openings).where(where);
  const rows = await db.select(columns).from(openings)
    .innerJoin(facilities, eq(facilities.id, openings.facilityId))
    .innerJoin(accounts, eq(accounts.id, openings.accountId)).where(where)
    .orderBy(state === 'open' ? asc(openings.openedAt) : desc(openings.examinedAt))
    .limit(looksPageSize).offset((page - 1) * looksPageSize);
  return { rows, total: total?.rows ?? 0 };
});

/** One opening; null when there is none. */
export const emergencyOpening = (actor: AgencyActor, id: string): Promise<Opening | null> =>
  as(actor, async (db) => (await selected(db, eq(openings.id, id)))[0] ?? null);

/**
 * The agency marks an opening as examined, with what it found.
 * @throws EmergencyExamined
 */
export const examineEmergency = (actor: AgencyActor, { openingId, finding }: ExamineForm): Promise<void> =>
  explained(() => as(actor, async (db) => {
    await db.execute(sql`select examine_emergency(${openingId}, ${finding})`);
  }));
