import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { declarations, facilities, municipalities, places } from '#db/schema/index.ts';
import type { ManagerActor } from '#lib/kernel/actor.ts';
import type { InBoth } from './types.ts';

/** What a facility is to the programme today. */
export type OwnState = 'active' | 'suspended' | 'leaving' | 'later' | 'ended' | 'never';
/** A declaration that is under way, as its facility is told of it. */
export type UnderWayState = 'draft' | 'submitted' | 'returned';
export type OwnFacility = {
  id: number;
  name: InBoth;
  municipality: InBoth;
  state: OwnState;
  /** The last day of participation, when it is known. */
  lastDay: string | null;
  hasPrimaryCare: boolean;
  /** The last day of the licence that counts; null for one without end, and where there is none. */
  licensedUntil: string | null;
  /** How many are registered today. */
  registered: number;
  /** `capacity` is null for as many as come; `offered` places are held for those in line. */
  list: { capacity: number | null; taken: number; offered: number; takesNew: boolean; waiting: number };
  /** The declaration that is under way; `since` is the day of its last act, `dueOn` the agency's. */
  declaration: { number: string; state: UnderWayState; since: string; dueOn: string | null } | null;
};

/** Both, as every list of what waits is read on one day. */
export type OwnFacilities = { facilities: OwnFacility[]; today: string };

const state = sql<OwnState>`coalesce(
  (select case participation_state(facilities.id, (select today()))
     when 'leaving' then 'leaving'
     when 'suspended' then 'suspended'
     when 'active' then case when is_suspended(facilities.id, (select today())) then 'suspended' else 'active' end end),
  (select case when bool_or(lower(p.during) > (select today())) then 'later' when count(*) > 0 then 'ended' else 'never' end
   from participations p where p.facility_id = facilities.id))`;

const last = (column: SQL) => sql`(select ${column} from participations p where p.facility_id = facilities.id
  order by lower(p.during) desc limit 1)`;

/** A refusal that is only proposed is the agency's own affair: to the facility the declaration is under review. */
const stateAsTold = sql<UnderWayState>`case ${declarations.state} when 'refusal_proposed' then 'submitted' else ${declarations.state} end`;

const underWay = and(
  eq(declarations.facilityId, facilities.id),
  inArray(declarations.state, ['draft', 'submitted', 'returned', 'refusal_proposed']),
);

const columns = {
  id: facilities.id, nameKa: facilities.nameKa, nameEn: facilities.nameEn,
  municipalityKa: municipalities.nameKa, municipalityEn: municipalities.nameEn,
  state,
  lastDay: sql<string | null>`${last(sql`(upper(p.during) - 1)::text`)}`,
  hasPrimaryCare: sql<boolean>`coalesce(${last(sql`p.primary_care`)}, false)`,
  licensedUntil: sql<string | null>`(licence_of(facilities.id)).expires_on::text`,
  registered: sql<number>`registered_on(facilities.id, (select today()))`,
  capacity: places.capacity, taken: places.taken, offered: places.offered, takesNew: places.takesNew,
  waiting: sql<number>`length_of_line(facilities.id)`,
  number: declarations.number, declarationState: stateAsTold, dueOn: declarations.dueOn,
  since: sql<string>`(select (max(a.at) at time zone 'Asia/Tbilisi')::date::text from declaration_acts a
    where a.declaration_id = declarations.id and a.act not in ('propose_refusal', 'reject_refusal'))`,
};

/** The facilities that the actor manages, by name. */
export function ownFacilities(actor: ManagerActor): Promise<OwnFacilities> {
  return as(actor, (db) => ownFacilitiesIn(db));
}

/** The same inside a transaction; of one alone when `id` is given. */
export async function ownFacilitiesIn(db: Database, id?: number): Promise<OwnFacilities> {
  const [day] = await db.execute<{ today: string }>(sql`select today()::text as today`);
  return { facilities: (await rowsOf(db, id)).map(facilityOf), today: day?.today ?? '' };
}

const rowsOf = (db: Database, id?: number) => db.select(columns).from(facilities)
  .innerJoin(municipalities, eq(municipalities.code, facilities.municipalityCode))
  .innerJoin(places, eq(places.facilityId, facilities.id))
  .leftJoin(declarations, underWay)
  .where(and(sql`facilities.id in (select managed_facilities())`, id === undefined ? undefined : eq(facilities.id, id)))
  .orderBy(asc(facilities.nameKa), asc(facilities.id));

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function facilityOf(row: Row): OwnFacility {
  const { id, state, lastDay, hasPrimaryCare, licensedUntil, registered, capacity, taken, offered, takesNew, waiting, number, since, dueOn } = row;
  return {
    id, state, lastDay, hasPrimaryCare, licensedUntil, registered,
    name: { ka: row.nameKa, en: row.nameEn },
    municipality: { ka: row.municipalityKa, en: row.municipalityEn },
    list: { capacity, taken, offered, takesNew, waiting },
    declaration: number && row.declarationState ? { number, state: row.declarationState, since, dueOn } : null,
  };
}
