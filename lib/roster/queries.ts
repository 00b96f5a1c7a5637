import { sql, type SQL } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { maskNumber } from '#lib/kernel/format.ts';
import { forLike } from '#lib/kernel/like.ts';
import type { RosterQuery } from './schemas.ts';

/** People on one page of a roster. */
export const rosterPageSize = 50;

/** A line of a roster: an opaque id, and no more than sharingLimits.roster names. */
export type RosterPerson = {
  id: string;
  /** Of a newborn, the number of the birth certificate until there is another. */
  maskedNumber: string;
  givenName: string;
  familyName: string;
  birthYear: number;
  /** 'YYYY-MM-DD' */
  registeredSince: string;
};
export type Roster = { people: RosterPerson[]; total: number };

type RosterRow = {
  total: number;
  id: string | null;
  personal_number: string | null;
  birth_certificate_number: string | null;
  given_name: string;
  family_name: string;
  birth_year: number;
  since: string;
};

/**
 * A page of the people registered with the actor's clinic today: the latest registered first,
 * or by name those whose names begin with each word of `q`, Georgian or Latin. Each of them can read that they were on it.
 */
export async function rosterOf(actor: ClinicActor, { q, page }: RosterQuery): Promise<Roster> {
  const words = q.split(/\s+/).filter(Boolean).slice(0, 4);
  const found = words.length > 0 ? named(actor.facilityId, words) : registered(actor.facilityId);
  const order = words.length > 0 ? sql`family_name, given_name, id` : sql`since desc, id desc`;
  const rows = await as(actor, (db) => db.execute<RosterRow>(sql`
    with found as materialized (${found}),
    -- only the page's own people are looked up, however long the roster is
    page as materialized (
      select id, since from found order by ${order} limit ${rosterPageSize} offset ${(page - 1) * rosterPageSize}
    ),
    -- who was on the roster today is written once a day, by the statement that read it
    noted as (
      insert into journal (act, account_id, actor, facility_id, person_id, detail)
      select 'roster.listed', actor_account(), 'clinic', ${actor.facilityId}::bigint, id, jsonb_build_object('where', 'roster', 'on', today()::text)
      from page on conflict do nothing
    )
    select total, id, personal_number, birth_certificate_number, given_name, family_name, extract(year from born_on)::integer as birth_year, since
    from (select count(*) as total from found) counted left join (page join people using (id)) on true
    order by ${order}
  `));
  return { total: rows[0]?.total ?? 0, people: rows.flatMap((row) => (row.id === null ? [] : [personOf(row, row.id)])) };
}

/** Row-level security shows a clinic its own registrations only; the facility is named here for the index, and once more. */
const registered = (facilityId: number): SQL => sql`
  select person_id as id, lower(during) as since
  from registrations where facility_id = ${facilityId} and during @> (select today())`;

const named = (facilityId: number, words: string[]): SQL => sql`
  select id, since, family_name, given_name
  from (${registered(facilityId)}) registered join people using (id)
  where ${sql.join(words.map(hasNameBeginning), sql` and `)}`;

const hasNameBeginning = (word: string): SQL => sql`
  ' ' || lower(family_name_latin || ' ' || given_name_latin) like '% ' || (select latin(${forLike(word)})) || '%'`;

const personOf = (row: RosterRow, id: string): RosterPerson => ({
  id,
  maskedNumber: maskNumber(row.personal_number ?? row.birth_certificate_number ?? ''),
  givenName: row.given_name,
  familyName: row.family_name,
  birthYear: row.birth_year,
  registeredSince: row.since,
});
