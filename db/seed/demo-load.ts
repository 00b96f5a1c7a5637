import type { Sql, TransactionSql } from 'postgres';
import { type DemoPerson, demoPeople, type StoryClinic, type StoryDay, type StoryStay } from './demo-people.ts';
import { demoStaff, type Workplace } from './demo-staff.ts';
import { CONSENT_TEXT } from './reference.ts';

type Stage = { days: Record<StoryDay, string>; clinics: Record<StoryClinic | 'hospital', number>; systemAccount: string };
type Ids = Map<string, { person: string; account: string }>;

/** Adds the named people of the demo with their histories, in one transaction. Does nothing when they are there. */
export async function seedDemoPeople(sql: Sql): Promise<void> {
  const [there] = await sql`select from people where personal_number = ${demoPeople[0]?.personalNumber ?? ''}`;
  if (there) return;
  await sql.begin(async (transaction) => {
    const stage = await setStage(transaction);
    const ids: Ids = new Map();
    for (const person of demoPeople) ids.set(person.personalNumber, await addPerson(transaction, stage, person));
    for (const person of demoPeople) await addStory(transaction, stage, ids, person);
    await leaveLine(transaction, demoPeople.length);
  });
}

/** The journal's line of a seeding; the first one tells the day to which the stories of the demo people are relative. */
export async function leaveLine(sql: Sql | TransactionSql, people: number): Promise<void> {
  await sql`
    insert into journal (act, account_id, actor, detail)
    select 'demo.seeded', id, 'system', jsonb_build_object('people', ${people}::int, 'on', today())
    from accounts where kind = 'system' order by id limit 1`;
}

/**
 * Adds the demo's staff accounts, all with one password. Does nothing when they are there.
 *
 * @param passwordHash argon2id, as lib/access makes it
 * @returns whether they were added now, with this password
 */
export async function seedDemoStaff(sql: Sql, passwordHash: string): Promise<boolean> {
  const [there] = await sql`select from accounts where email = ${demoStaff[0]?.email ?? ''}`;
  if (there) return false;
  await sql.begin(async (transaction) => {
    const { clinics } = await setStage(transaction);
    const facilityAt = (workplace: Workplace) => (workplace === 'agency' || workplace === 'provider' ? null : clinics[workplace]);
    for (const { email, name, role, workplace } of demoStaff) {
      await transaction`
        with account as (
          insert into accounts (kind, email, name, password_hash) values ('staff', ${email}, ${name}, ${passwordHash})
          returning id)
        insert into memberships (account_id, facility_id, provider_id, role)
        select id, ${facilityAt(workplace)},
               case when ${workplace === 'provider'} then (select provider_id from facilities where id = ${clinics['first clinic']}) end, ${role}
        from account`;
    }
  });
  return true;
}

/**
 * Gives a second factor to those of the demo's staff who must have one and have none.
 * @param sealedFor what an account keeps of the demo's key, as lib/access seals it
 */
export async function seedDemoFactors(sql: Sql, sealedFor: (accountId: string) => Uint8Array): Promise<void> {
  const emails = demoStaff.filter(({ role }) => role !== 'registrar').map(({ email }) => email);
  const accounts = await sql<{ id: string }[]>`
    select id from accounts where email = any (${emails}) and id not in (select account_id from second_factors)`;
  for (const { id } of accounts)
    await sql`insert into second_factors (account_id, secret, last_step) values (${id}, ${sealedFor(id)}, 0) on conflict do nothing`;
}

async function setStage(sql: TransactionSql): Promise<Stage> {
  const clinics = await storyClinics(sql);
  const [system] = await sql<{ id: string }[]>`select id from accounts where kind = 'system' order by id limit 1`;
  return { clinics, days: await storyDays(sql, clinics['clinic that left']), systemAccount: system?.id ?? '' };
}

async function storyClinics(sql: TransactionSql): Promise<Stage['clinics']> {
  const [clinics] = await sql<Stage['clinics'][]>`
    with clinics as (
      select f.id::int, f.municipality_code as place, p.during,
             exists (select from suspensions s where s.facility_id = f.id and s.during @> today()) as suspended
      from facilities f join participations p on p.facility_id = f.id and p.primary_care
      where lower(p.during) <= '2020-01-01')
    select
      (select id from clinics where upper_inf(during) and not suspended and place = 'tbilisi-vake' order by id limit 1) as "first clinic",
      (select id from clinics where upper_inf(during) and not suspended and place = 'tbilisi-saburtalo' order by id limit 1)
        as "second clinic",
      (select id from clinics where upper(during) <= today() order by upper(during) desc, id limit 1) as "clinic that left",
      (select id from clinics where upper_inf(during) and suspended order by id limit 1) as "suspended clinic",
      (select p.facility_id::int from participations p join facilities f on f.id = p.facility_id
       where p.scope @> array['planned_surgery', 'oncology'] and upper_inf(p.during) and lower(p.during) <= '2020-01-01' and f.municipality_code like 'tbilisi-%'
       order by f.name_ka like 'ჰოსპიტალი%' desc, p.facility_id limit 1) as hospital`;
  if (!clinics || Object.values(clinics).includes(null as never))
    throw new Error('The demo people need the demo facilities, which are not there.');
  return clinics;
}

/** A window of two months ends on no fixed day before month ends, so the nearest start is looked for among all days. */
async function storyDays(sql: TransactionSql, left: number): Promise<Record<StoryDay, string>> {
  const [days] = await sql<Record<StoryDay, string>[]>`
    with choices as (
      select day::date, (day + interval '2 months')::date as free_on
      from generate_series(today() - 70, today(), interval '1 day') day),
    exits as (select max(upper(during)) as day from participations where facility_id = ${left})
    select (today() - 1)::text as "yesterday",
      (select min(day)::text from choices where free_on > today()) as "may change tomorrow",
      (select max(day)::text from choices where free_on <= today()) as "may change today",
      (date_trunc('year', today()) - interval '1 day')::date::text as "last 31 December",
      (today() - 21)::text as "three weeks ago",
      (today() - 35)::text as "five weeks ago",
      (select (day - interval '1 month')::date::text from exits) as "month before the exit",
      (select day::text from exits) as "day of the exit",
      (today() - interval '6 months')::date::text as "half a year ago",
      (today() - interval '1 year')::date::text as "a year ago",
      (today() - interval '2 years')::date::text as "two years ago",
      (today() - interval '4 years')::date::text as "four years ago"`;
  if (!days) throw new Error('The database told no days.');
  return days;
}

/** A living adult can be reached on both channels, a child through the parent. */
async function addPerson(sql: TransactionSql, { days }: Stage, person: DemoPerson): Promise<{ person: string; account: string }> {
  const isReached = !person.diedOn && !person.parent;
  const [added] = await sql<{ person: string; account: string }[]>`
    with person as (
      insert into people (personal_number, given_name, family_name, born_on, sex, municipality_code,
                          phone, email, language, died_on)
      values (${person.personalNumber}, ${person.givenName}, ${person.familyName}, ${person.bornOn}, ${person.sex},
              'tbilisi-vake',
              ${isReached ? `+${person.personalNumber.replace(/^00/, '99500')}` : null},
              case when ${isReached} then latin(${person.givenName}) || '.' || latin(${person.familyName}) || '@example.org' end,
              ${person.language ?? 'ka'}, ${person.diedOn ? days[person.diedOn] : null})
      returning id),
    document as (
      insert into identity_documents (person_id, type, during)
      select id, ${person.document ?? 'citizen'}, daterange(${person.document ? days['four years ago'] : person.bornOn}, null) from person)
    insert into accounts (kind, person_id) select 'person', id from person
    returning person_id as person, id as account`;
  if (!added) throw new Error('A demo person was not added.');
  return added;
}

async function addStory(sql: TransactionSql, stage: Stage, ids: Ids, person: DemoPerson): Promise<void> {
  const { days } = stage;
  const sinceOf = ({ reason }: { reason: string }) => (reason === 'private_insurance' ? '2012-11-01' : days['a year ago']);
  const own = ids.get(person.personalNumber);
  const acting = ids.get(person.parent ?? person.personalNumber);
  if (!own || !acting) throw new Error('A parent stands in the list before the child.');
  if (person.excluded)
    await sql`insert into exclusions (person_id, reason, during)
      values (${own.person}, ${person.excluded.reason}, daterange(${sinceOf(person.excluded)}, ${person.excluded.until ?? null}))`;
  for (const kind of person.circumstances ?? [])
    await sql`insert into circumstances (person_id, kind, during, source)
      values (${own.person}, ${kind}, daterange(${days['a year ago']}, null), ${`demo-${person.personalNumber.slice(-4)}`})`;
  if (person.parent)
    await sql`insert into guardianships (guardian_id, ward_id, scope, document_type, document_number, during)
      values (${acting.person}, ${own.person}, 'parent', 'birth_certificate', ${`00-${person.personalNumber.slice(-4)}`},
              daterange(${person.bornOn}, (${person.bornOn}::date + interval '18 years')::date))`;
  for (const stay of person.stays ?? []) await addStay(sql, stage, own.person, acting.account, stay);
}

async function addStay(sql: TransactionSql, stage: Stage, person: string, account: string, stay: StoryStay): Promise<void> {
  const from = stage.days[stay.from];
  const until = stay.until ? stage.days[stay.until] : null;
  const isEndedByAccount = stay.endReason === 'changed' || stay.endReason === 'ended_by_person';
  const endedBy = isEndedByAccount ? account : stage.systemAccount;
  await sql`
    with ids as materialized (select uuidv7() as registration, uuidv7() as consent),
    registration as (
      insert into registrations (id, person_id, facility_id, during, basis, consent_id, started_by, started_at,
                                 ended_by, ended_at, end_reason, exit_on)
      select registration, ${person}, ${stage.clinics[stay.clinic]}, daterange(${from}, ${until}), 'choice', consent,
             ${account}, (${from}::date + time '11:00') at time zone 'Asia/Tbilisi', ${until ? endedBy : null},
             (${until}::date + time '11:00') at time zone 'Asia/Tbilisi', ${stay.endReason ?? null},
             ${stay.endReason === 'facility_exit' ? until : null}
      from ids)
    insert into consents (id, person_id, facility_id, text_version, language, given_by, given_at, proof, proof_reference,
                          registration_id)
    select consent, ${person}, ${stage.clinics[stay.clinic]}, ${CONSENT_TEXT.version}, 'ka', ${account},
           (${from}::date + time '11:00') at time zone 'Asia/Tbilisi', 'one_time_code', 'demo', registration
    from ids`;
}
