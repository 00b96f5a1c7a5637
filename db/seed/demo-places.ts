import type { Sql } from 'postgres';

/**
 * Lets some clinics of the demo say how many people they register: one in twelve has a full list, one in three free places,
 * and the rest take as many as come. After the people are there, since a list knows how long it is.
 */
export async function seedDemoPlaces(sql: Sql): Promise<void> {
  await sql`
    with said as (
      select p.facility_id, p.taken + case when p.facility_id % 12 = 0 then 0 else 5 + p.facility_id % 90 end as capacity
      from places p join participations part on part.facility_id = p.facility_id and part.primary_care and upper_inf(part.during)
      where p.facility_id % 12 = 0 or p.facility_id % 3 = 1)
    update places p set capacity = said.capacity, ceiling = said.capacity from said where said.facility_id = p.facility_id`;
}
