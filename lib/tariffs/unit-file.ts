import { count, desc, eq, inArray, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { decisions, serviceUnits, tariffAreas, vouchers, type Area } from '#db/schema/index.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';

/** So many prices that lie beside each other; amounts in tetri. */
export type PriceGroup = { prices: number; lowest: number; highest: number };
/** What an area counted from the prices of a day would be; null amounts without a price. */
export type Counted = { area: Area; maxTetri: number | null; prices: number; needed: number; quarter: number | null; half: number | null };

/** Columns of the picture. */
const groups = 40;

/**
 * A unit with the prices of a day, what an area counted from them would be, and every area that was put in force; amounts in tetri.
 * Null for a unit that there is not. Periods are half-open.
 *
 * @param on 'YYYY-MM-DD'; today when null
 */
export const unitFile = (actor: AgencyActor, code: string, on: string | null) => as(actor, async (db) => {
  const [unit] = await db.select({ code: serviceUnits.code, ka: serviceUnits.nameKa, en: serviceUnits.nameEn, scope: serviceUnits.scope })
    .from(serviceUnits).where(eq(serviceUnits.code, code));
  if (!unit) return null;
  const [days] = await db.execute<{ today: string; day: string }>(sql`select today()::text as today, coalesce(${on}::date, today())::text as day`);
  const { today, day } = days!;
  return {
    ...unit, today, day,
    counted: await countedOn(db, code, day),
    groups: await groupsOn(db, code, day),
    areas: await areasOf(db, code),
    openVouchers: await openVouchersOf(db, code),
  };
});
export type UnitFile = NonNullable<Awaited<ReturnType<typeof unitFile>>>;

async function countedOn(db: Database, code: string, day: string): Promise<Counted> {
  const [counted] = await db.execute<Counted>(sql`
    select f.area, f.max_tetri as "maxTetri", f.submissions as prices, f.smallest_needed as needed, q.figures[1] as quarter, q.figures[2] as half
    from tariff_area_preview(${code}, ${day}::date) f
    cross join lateral (
      select percentile_disc(array[0.25, 0.5]) within group (order by price_tetri) as figures from prices_in_force(${code}, ${day}::date)) q`);
  return counted!;
}

/** The prices in columns of one width, from the lowest to the highest; an empty one is left out. */
const groupsOn = async (db: Database, code: string, day: string): Promise<PriceGroup[]> =>
  db.execute<PriceGroup>(sql`
    with prices as (select price_tetri from prices_in_force(${code}, ${day}::date)),
         ends as (select min(price_tetri) as low, max(price_tetri) + 1 as high from prices)
    select count(*)::integer as prices, min(price_tetri) as lowest, max(price_tetri) as highest
    from prices, ends group by width_bucket(price_tetri::numeric, low, high, ${groups}::integer) order by lowest`);

const areasOf = (db: Database, code: string) =>
  db.select({
    id: tariffAreas.id, maxTetri: tariffAreas.maxTetri, prices: tariffAreas.submissions, inForce: tariffAreas.inForce, decision: decisions.number,
  }).from(tariffAreas).innerJoin(decisions, eq(decisions.id, tariffAreas.decisionId))
    .where(eq(tariffAreas.unitCode, code)).orderBy(desc(sql`lower(${tariffAreas.inForce})`));

/** Letters that were granted by an area of their own day, and can still be used. */
async function openVouchersOf(db: Database, code: string): Promise<number> {
  const [row] = await db.select({ open: count() }).from(vouchers)
    .where(sql`${eq(vouchers.unitCode, code)} and ${inArray(vouchers.state, ['granted', 'accepted'])} and ${vouchers.validUntil} >= today()`);
  return row?.open ?? 0;
}
