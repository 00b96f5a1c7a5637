import { sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import type { AgencyActor, ManagerActor } from '#lib/kernel/actor.ts';
import { nearestClinics } from './nearest-clinics.ts';
import { explained } from './refusals.ts';
import type { Successor } from './succession-plan.ts';

type Name = { ka: string; en: string };
type Counted = { people: number; followers: number };
type Row = Counted & { code: string; ka: string; en: string; ageFrom: number };

/** Years of age at which the bands of exit_rehearsal (0029) begin. */
const bands = [0, 6, 18, 30, 45, 60, 75];

export type Rehearsal = Awaited<ReturnType<typeof exitRehearsal>>;

/**
 * Whom the end of a facility's participation would touch, in numbers, and where they could go; nothing is changed.
 * @param successors who would take them over, for a succession
 * @throws FacilityNotYours
 */
export const exitRehearsal = (actor: AgencyActor | ManagerActor, facilityId: number, successors: Successor[] = []) =>
  explained(() => as(actor, async (db) => {
    const rows = await countedBy(db, facilityId, successors);
    return {
      ...sumOf(rows),
      byMunicipality: byMunicipality(rows),
      byAge: byAge(rows),
      vouchers: await vouchersOf(db, facilityId),
      nearest: await nearestClinics(db, facilityId, successors.map(({ facility }) => facility)),
      ...(await daysOf(db, facilityId)),
    };
  }));

async function countedBy(db: Database, facilityId: number, successors: Successor[]): Promise<Row[]> {
  return db.execute<Row>(sql`
    select e.municipality_code as code, m.name_ka as ka, m.name_en as en, e.age_from as "ageFrom", e.people, e.followers
    from exit_rehearsal(${facilityId}, ${JSON.stringify(successors)}::jsonb) e join municipalities m on m.code = e.municipality_code`);
}

const sumOf = (rows: Counted[]): Counted => ({
  people: rows.reduce((sum, { people }) => sum + people, 0),
  followers: rows.reduce((sum, { followers }) => sum + followers, 0),
});

/** Those with the most people first. */
const byMunicipality = (rows: Row[]): (Counted & { code: string; name: Name })[] =>
  [...new Map(rows.map(({ code, ka, en }) => [code, { ka, en }]))]
    .map(([code, name]) => ({ code, name, ...sumOf(rows.filter((row) => row.code === code)) }))
    .sort((a, b) => b.people - a.people || a.name.ka.localeCompare(b.name.ka, 'ka'));

/** From the youngest on; `to` is the last year of age in the band, null for the oldest. */
const byAge = (rows: Row[]): (Counted & { from: number; to: number | null })[] =>
  bands.map((from) => ({ from, to: lastYearOf(from), ...sumOf(rows.filter(({ ageFrom }) => ageFrom === from)) }))
    .filter(({ people }) => people > 0);

function lastYearOf(from: number): number | null {
  const next = bands[bands.indexOf(from) + 1];
  return next === undefined ? null : next - 1;
}

type Vouchers = { count: number; reservedTetri: number };

/** The facility's vouchers that could still be used on the first day of an end, which is tomorrow at the earliest; their reserves in tetri. */
async function vouchersOf(db: Database, facilityId: number): Promise<Vouchers> {
  const [row] = await db.execute<Vouchers>(sql`select vouchers as count, reserved_tetri as "reservedTetri" from vouchers_in_exit(${facilityId}, (select today() + 1))`);
  return row ?? { count: 0, reservedTetri: 0 };
}

type Days = { today: string; tomorrow: string; noticeDays: number; withNotice: string };

/** The days that an end is measured by: the agency's is tomorrow at the earliest, the facility's own gives the notice of its terms. */
async function daysOf(db: Database, facilityId: number): Promise<Days> {
  const [row] = await db.execute<Days>(sql`
    select today() as today, today() + 1 as tomorrow, n.days as "noticeDays", today() + greatest(n.days, 1) as "withNotice"
    from notice_days_of(${facilityId}) n (days)`);
  if (!row) throw new Error('A function of the database returned no row.');
  return row;
}
