import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';

export type Change = { account: string; person: string; facility: number };
export type Check = { account: string; facility: number; number: string };
export type Work = { day: string; version: string; changes: Change[]; checks: Check[]; searches: string[] };

/**
 * What is to be done: people who may change their clinic on a day, and to which; numbers that clinics ask about, half
 * of them their own; words that clinics are searched by. The same lies in tables, for pgbench.
 */
export async function layOutWork(owner: Sql<Types>): Promise<Work> {
  const [{ day, version }] = await owner<[{ day: string; version: string }]>`
    select today() + 100 as day, version from consent_texts where in_force @> today() + 100`;
  await owner`
    create table bench_clinics as
    select row_number() over (order by facility_id) as n, facility_id as facility
    from participations p where primary_care and upper_inf(during) and during @> today()
      and not exists (select from suspensions s where s.facility_id = p.facility_id and s.during @> ${day}::date)`;
  await owner`
    create table bench_changes as
    select row_number() over (order by r.id) as n, a.id as account, r.person_id as person, c.facility
    from registrations r join accounts a on a.person_id = r.person_id join people p on p.id = r.person_id
    join bench_clinics c on c.n = 1 + mod(abs(hashtextextended(r.id::text, 0)), (select count(*) from bench_clinics))
    where upper_inf(r.during) and c.facility <> r.facility_id and not_eligible_because(p, ${day}::date) is null
      and lower(coalesce(r.change_window, daterange(today(), today()))) < ${day}::date - 70`;
  await owner`
    with staff as (
      insert into accounts (kind, email, name) select 'staff', 'bench-' || n || '@example.test', 'bench' from bench_clinics where n <= 100
      returning id, split_part(split_part(email, '@', 1), '-', 2)::bigint as n)
    insert into memberships (account_id, facility_id, role) select id, facility, 'registrar' from staff join bench_clinics using (n)`;
  await owner`
    create table bench_checks as
    select row_number() over () as n, account, facility, number from (
      select m.account_id as account, m.facility_id as facility, p.personal_number as number
      from memberships m join accounts a on a.id = m.account_id and a.email like 'bench-%'
      cross join lateral (
        (select person_id from registrations where facility_id = m.facility_id and upper_inf(during) limit 20)
        union all (select person from bench_changes where n between m.facility_id * 20 and m.facility_id * 20 + 19)) r
      join people p on p.id = r.person_id order by md5(p.id::text)) s`;
  for (const table of ['bench_changes', 'bench_checks']) {
    await owner.unsafe(`alter table ${table} add primary key (n); grant select on ${table} to erti_app`);
  }
  await owner`vacuum analyze`;
  return {
    day, version,
    changes: await owner<Change[]>`select account, person, facility from bench_changes order by n`,
    checks: await owner<Check[]>`select account, facility, number from bench_checks order by n`,
    searches: (await owner<{ word: string }[]>`select distinct split_part(name_ka, ' ', 1) as word from facilities join bench_clinics on facility = id order by word limit 40`).map(({ word }) => word),
  };
}
