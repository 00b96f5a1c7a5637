import { type SQL, sql } from 'drizzle-orm';
import { as, type Database, type DatabaseActor } from '#db/as.ts';
import type { Diagnosis, Treatment, VoucherFacility, VoucherUnit } from './types.ts';

/** How many a list of a choice shows; whoever sees as many narrows it. */
export const longestChoice = 20;

type Name = { ka: string; en: string };
type Row = { code: string; name_ka: string; name_en: string };

const nameOf = ({ name_ka, name_en }: { name_ka: string; name_en: string }): Name => ({ ka: name_ka, en: name_en });

/** Every word of a search is somewhere in the name, in either script. */
const hasWords = (name: SQL, words: string): SQL => {
  const each = words.split(/\s+/).filter((word) => word !== '');
  return sql.join([sql`true`, ...each.map((word) => sql`strpos(${name}, latin(${word})) > 0`)], sql` and `);
};

/**
 * Diagnoses whose code begins so, or whose name has these words, in Georgian or Latin letters; 20 at most, by code.
 * @returns none for no words
 */
export const findDiagnoses = (actor: DatabaseActor, words: string): Promise<Diagnosis[]> => as(actor, async (db) => {
  if (words === '') return [];
  const code = words.replace(/\s/g, '').slice(0, 3).toUpperCase();
  const isCode = /^[A-Z]\d{0,2}(\.\d{0,2})?$/i.test(words.replace(/\s/g, ''));
  const matches = isCode ? sql`starts_with(d.code, ${code})` : hasWords(sql`latin(d.name_ka || ' ' || d.name_en)`, words);
  const rows = await db.execute<Row>(sql`select d.code, d.name_ka, d.name_en from diagnoses d where ${matches} order by d.code limit ${longestChoice}`);
  return rows.map((row) => ({ code: row.code, name: nameOf(row) }));
});

type UnitRow = Row & { service_code: string; scope: string; treatment: Treatment };

/** The units of service that need a voucher, in their order; with words, those whose name has them. */
export const voucherUnits = (actor: DatabaseActor, words: string): Promise<VoucherUnit[]> => as(actor, async (db) => {
  const rows = await db.execute<UnitRow>(sql`
    select u.code, u.service_code, u.scope, u.treatment, u.name_ka, u.name_en from service_units u
    where u.treatment is not null and ${hasWords(sql`u.search`, words)} order by u.position`);
  return rows.map((row) => ({ code: row.code, serviceCode: row.service_code, scope: row.scope, treatment: row.treatment, name: nameOf(row) }));
});

/** A facility that could be chosen for a unit, with the price that it submitted for today; null when it submitted none. In tetri. */
export type PossibleFacility = VoucherFacility & { priceTetri: number | null };

type FacilityRow = { id: number; name_ka: string; name_en: string; address_ka: string; address_en: string; phone: string; priceTetri: number | null };

const facilityOf = (row: FacilityRow): PossibleFacility => ({
  id: row.id, name: nameOf(row), address: { ka: row.address_ka, en: row.address_en }, phone: row.phone, priceTetri: row.priceTetri,
});

/** The facilities that take part today with the unit's scope and are not suspended, as a query's rows. */
const facilitiesOf = (db: Database, unitCode: string, matching: SQL) => db.execute<FacilityRow>(sql`
  select f.id, f.name_ka, f.name_en, f.address_ka, f.address_en, f.phone, price_of(f.id, u.code, t.day) as "priceTetri"
  from (select today() as day) t, service_units u, facilities f
  where u.code = ${unitCode} and takes_part_with_scope(f.id, u.scope, t.day) and not is_suspended_on(f.id, t.day) and ${matching}
  order by "priceTetri" nulls last, f.name_ka, f.id limit ${longestChoice}`);

/** Facilities that take part today with the scope of a unit and whose name has the words, cheapest first; 20 at most. */
export const facilitiesForUnit = (actor: DatabaseActor, unitCode: string, words: string): Promise<PossibleFacility[]> =>
  as(actor, async (db) => (await facilitiesOf(db, unitCode, hasWords(sql`f.search`, words))).map(facilityOf));

/** One of them by its id; null when it does not take part today with the unit's scope. */
export const facilityForUnit = (actor: DatabaseActor, unitCode: string, facilityId: number): Promise<PossibleFacility | null> =>
  as(actor, async (db) => {
    const [row] = await facilitiesOf(db, unitCode, sql`f.id = ${facilityId}`);
    return row ? facilityOf(row) : null;
  });
