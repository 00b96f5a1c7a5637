import { sql } from 'drizzle-orm';
import type { Database } from '#db/as.ts';
import type { Area, Both } from './tables.ts';

/** What has a price: a service of the tables is one word for many of them. */
export type Unit = { code: string; name: Both; area: Area; exclusion: string | null };
/** A unit with the service that it is one of. */
export type UnitOfService = Unit & { service: string };
/** A facility that takes part with a unit's scope, and the price that it submitted. */
export type Offer = { facilityId: number; name: Both; priceTetri: number };
/** The tariff area of a unit: above its maximum the programme's share does not grow. */
export type AreaInForce = { maxTetri: number; area: Area; since: string; submissions: number };

/** So many facilities a list offers; who wants another types its price. */
export const longestList = 200;

/** The units of a service, in the order of the list. */
export const unitsOf = async (db: Database, service: string): Promise<Unit[]> => (await allUnits(db)).filter((unit) => unit.service === service);

/** Every unit, in the order of the list. */
export async function allUnits(db: Database): Promise<UnitOfService[]> {
  const rows = await db.execute<Omit<UnitOfService, 'name'> & Both>(sql`
    select code, service_code as service, area, exclusion_code as exclusion, name_ka as ka, name_en as en from service_units order by position`);
  return rows.map(({ ka, en, ...unit }) => ({ ...unit, name: { ka, en } }));
}

/** The prices of a unit on a day, by the facilities' names; the facility that was chosen is always among them, and the first. */
export async function offersOf(db: Database, unit: string, on: string, chosen: number | null): Promise<Offer[]> {
  const rows = await db.execute<Omit<Offer, 'name'> & Both>(sql`
    select f.id::float8 as "facilityId", f.name_ka as ka, f.name_en as en, s.price_tetri::float8 as "priceTetri"
    from price_submissions s join service_units u on u.code = s.unit_code join facilities f on f.id = s.facility_id
    where s.unit_code = ${unit} and s.during @> ${on}::date and s.replaced_at is null and takes_part_with_scope(s.facility_id, u.scope, ${on}::date)
    order by f.id is not distinct from ${chosen}::bigint desc, f.name_ka, f.id limit ${longestList}`);
  return rows.map(({ ka, en, ...offer }) => ({ ...offer, name: { ka, en } }));
}

/** The tariff area of a unit on a day; null when none is in force. */
export async function areaOf(db: Database, unit: string, on: string): Promise<AreaInForce | null> {
  const [row] = await db.execute<AreaInForce>(sql`
    select a.max_tetri::float8 as "maxTetri", a.area, lower(a.in_force)::text as since, a.submissions from tariff_area_on(${unit}, ${on}::date) a
    where a.id is not null`);
  return row ?? null;
}
