import type { Sql, TransactionSql } from 'postgres';
import prices from './data/unit-prices.json' with { type: 'json' };

/** Units that the agency of the demo has yet to decide about: their prices are there, and no tariff area. */
const undecided = ['knee_arthroscopy', 'kidney_stone_surgery', 'hormone_medicines'];

/**
 * What seven in ten of the demo's facilities ask for what they take part with, around the invented prices of unit-prices.json,
 * the same for the same facility; and the tariff areas that the agency counted from them a month ago, by its own function.
 * Does nothing when there are any.
 */
export async function seedDemoPrices(sql: Sql): Promise<void> {
  const [there] = await sql`select from price_submissions limit 1`;
  if (there) return;
  await sql.begin(async (transaction) => {
    await transaction`
      insert into price_submissions (facility_id, unit_code, price_tetri, during)
      select part.facility_id, u.code,
             -- from three quarters to one and a half of it, in whole lari; dearer ones are rarer
             greatest(1, round(base.lari * (0.75 + 0.75 * power(draw.one / 1000.0, 1.6))))::bigint * 100, daterange(today() - 60, null)
      from service_units u
      join jsonb_each_text(${sql.json(prices)}) as price (code, lari) on price.code = u.code
      cross join lateral (select price.lari::numeric as lari) base
      join participations part on u.scope = any (part.scope) and part.during @> today() - 60 and part.during @> today()
      cross join lateral (select abs(hashtext(part.facility_id || u.code)) % 1000 as one, abs(hashtext(u.code || part.facility_id)) % 10 as other) draw
      where draw.other < 7`;
    await putAreasInForce(transaction);
  });
  await sql`analyze price_submissions, tariff_areas`;
}

async function putAreasInForce(sql: TransactionSql): Promise<void> {
  const [administrator] = await sql<{ id: string }[]>`select id from accounts where email = 'administrator@demo.erti'`;
  await sql`select set_actor('agency', ${administrator?.id ?? null}, null, null, 'administrator', (now() at time zone 'Asia/Tbilisi')::date - 30)`;
  await sql`
    select put_tariff_area_in_force(gen_random_uuid(), u.code, today(), counted.max_tetri,
      'საქართველოს მთავრობის 2013 წლის 21 თებერვლის №36 დადგენილება', 'დაწესებულებების მიერ წარმოდგენილი ფასების განაწილება.',
      'გადაწყვეტილება ერთი თვის ვადაში საჩივრდება.')
    from service_units u cross join lateral tariff_area_preview(u.code, today()) counted
    where u.treatment is not null and u.code <> all (${undecided}) and counted.submissions >= setting('tariff_submissions', today())
    order by u.position`;
}
