import { and, eq, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/as.ts';
import { facilities, municipalities, participations, places } from '#db/schema/index.ts';
import type { ClinicInList, Taking } from './types.ts';

/** The database's date for this actor, asked once: PostgreSQL would call today() anew for every clinic. */
export async function dayIn(db: Database): Promise<SQL<string>> {
  const [row] = await db.execute<{ day: string }>(sql`select today() as day`);
  return sql<string>`${row?.day}::date`;
}

/** Suspended by the agency, or by a licence that has run out. */
const isSuspended = (day: SQL) => sql<boolean>`is_suspended(${facilities.id}, ${day})`;

const isSuspendedByAgency = (day: SQL) => sql<boolean>`exists (
  select from suspensions s where s.facility_id = ${facilities.id} and s.during @> ${day})`;

/** The first day without it; another list of services that follows at once is no leaving. */
const leavesOn = sql<string | null>`case when ${participations.endReason} <> 'scope_change' then upper(${participations.during})::text end`;

const isFull = sql<boolean>`${places.taken} + ${places.offered} >= ${places.capacity}`;

/** What a list shows of a clinic on a day, as columns of a query over facilities, municipalities, places and the participation of the day. */
export const listed = (day: SQL) => ({
  id: facilities.id,
  nameKa: facilities.nameKa,
  nameEn: facilities.nameEn,
  addressKa: facilities.addressKa,
  addressEn: facilities.addressEn,
  municipalityKa: municipalities.nameKa,
  municipalityEn: municipalities.nameEn,
  phone: facilities.phone,
  openingHours: facilities.openingHours,
  stepFree: facilities.stepFree,
  languages: facilities.languages,
  leavesOn,
  isSuspended: isSuspended(day),
  isSuspendedByAgency: isSuspendedByAgency(day),
  takesNew: places.takesNew,
  capacity: places.capacity,
  held: sql<number>`${places.taken} + ${places.offered}`,
  waiting: sql<number>`case when ${isFull} then length_of_line(${facilities.id}) else 0 end`,
});

/** The participation of the day, with primary care in its scope. */
export const takesPart = (day: SQL): SQL | undefined => and(
  eq(participations.facilityId, facilities.id),
  eq(participations.primaryCare, true),
  sql`${participations.during} @> ${day}`,
);

// PostgreSQL cannot see into is_suspended, and would call it for every clinic: it is asked of the few that have a reason.
const mayBeSuspended = (day: SQL) => sql`(${isSuspendedByAgency(day)}
  or exists (select from licences l where l.facility_id = ${facilities.id} and l.expires_on < ${day}))`;

/** Whoever comes is registered; a condition on a participation that `takesPart`. */
export const hasFreePlaces = (day: SQL): SQL | undefined => and(
  sql`exists (select from ${places} where ${places.facilityId} = ${facilities.id} and ${places.takesNew} and not coalesce(${isFull}, false))`,
  or(isNull(participations.endReason), eq(participations.endReason, 'scope_change')),
  sql`not (${mayBeSuspended(day)} and ${isSuspended(day)})`,
);

type Row = Omit<ClinicInList, 'name' | 'address' | 'municipality' | 'taking'> & {
  nameKa: string;
  nameEn: string;
  addressKa: string;
  addressEn: string;
  municipalityKa: string;
  municipalityEn: string;
  leavesOn: string | null;
  isSuspended: boolean;
  isSuspendedByAgency: boolean;
  takesNew: boolean;
  capacity: number | null;
  held: number;
  waiting: number;
};

/** One reason, in the order in which the database would name it. */
function takingOf(row: Row): Taking {
  if (row.leavesOn !== null) return { state: 'leaving', leavesOn: row.leavesOn };
  if (row.isSuspended) return { state: row.isSuspendedByAgency ? 'suspended' : 'licenceExpired' };
  if (!row.takesNew) return { state: 'takesNoNew' };
  if (row.capacity === null) return { state: 'open', freePlaces: null };
  // a clinic may have said less than it has already
  const freePlaces = Math.max(0, row.capacity - row.held);
  return freePlaces === 0 ? { state: 'full', waiting: row.waiting } : { state: 'open', freePlaces };
}

export const clinicOf = (row: Row): ClinicInList => ({
  id: row.id,
  name: { ka: row.nameKa, en: row.nameEn },
  address: { ka: row.addressKa, en: row.addressEn },
  municipality: { ka: row.municipalityKa, en: row.municipalityEn },
  phone: row.phone,
  openingHours: row.openingHours,
  stepFree: row.stepFree,
  languages: row.languages,
  taking: takingOf(row),
});
