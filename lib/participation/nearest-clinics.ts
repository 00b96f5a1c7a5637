import { sql } from 'drizzle-orm';
import type { Database } from '#db/as.ts';

/** Clinics of a rehearsal's list. */
const most = 10;

type Row = { id: number; nameKa: string; nameEn: string; addressKa: string; addressEn: string; kilometres: number; free: number | null };
/** `free` is how many more people it takes; null: as many as come. `kilometres` is as the crow flies. */
export type NearbyClinic = {
  id: number; name: { ka: string; en: string }; address: { ka: string; en: string }; kilometres: number; free: number | null;
};

/** Where a facility's people could go: the nearest clinics that take part, stay, and have free places today. */
export async function nearestClinics(db: Database, facilityId: number, except: number[]): Promise<NearbyClinic[]> {
  const rows = await db.execute<Row>(sql`
    select f.id, f.name_ka as "nameKa", f.name_en as "nameEn", f.address_ka as "addressKa", f.address_en as "addressEn",
      ${kilometres} as kilometres, l.capacity - l.taken - l.offered as free
    from facilities here
    join facilities f on f.id <> here.id and f.id <> all (${sql.param(except)}::bigint[])
    join participations p on p.facility_id = f.id and p.primary_care and p.during @> today() and coalesce(p.end_reason, 'scope_change') = 'scope_change'
    join places l on l.facility_id = f.id and l.takes_new and (l.capacity is null or l.taken + l.offered < l.capacity)
    where here.id = ${facilityId} and not is_suspended(f.id, today())
    order by kilometres, f.id limit ${most}`);
  return rows.map(({ nameKa, nameEn, addressKa, addressEn, ...row }) =>
    ({ ...row, name: { ka: nameKa, en: nameEn }, address: { ka: addressKa, en: addressEn } }));
}

/** The haversine, on a sphere of the earth's mean radius. */
const kilometres = sql`2 * 6371 * asin(sqrt(
  power(sin(radians(f.latitude - here.latitude) / 2), 2)
  + cos(radians(here.latitude)) * cos(radians(f.latitude)) * power(sin(radians(f.longitude - here.longitude) / 2), 2)))`;
