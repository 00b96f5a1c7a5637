import { describe, expect, it } from 'vitest';
import { asActor, codeOf, type Who } from './as-role.ts';
import { aClinic, aConsentText, anAccount, aSignedInPerson, periodOf } from './builders.ts';
import { choose } from './choose.ts';
import { freshDatabase } from './database.ts';

const { owner, app } = await freshDatabase();
await aConsentText(owner);
const [clinic, otherClinic] = [await aClinic(owner), await aClinic(owner)];
const [nino, gia] = [await aSignedInPerson(owner), await aSignedInPerson(owner)];
const [registrar, reviewer] = [await anAccount(owner, { facilityId: clinic }), await anAccount(owner)];
await choose(app, { ...nino, facilityId: clinic });
await choose(app, { ...gia, facilityId: otherClinic });
const [suspended, outside] = [await aClinic(owner, { suspended: true }), await aSignedInPerson(owner)];
await owner`insert into exclusions (person_id, reason, during) values (${outside.id}, 'imprisonment', ${await periodOf(owner, -9)})`;
await owner`insert into consent_texts (version, body_ka, body_en, in_force) values ('2001-1', 'ა', 'a', '[2001-01-01,2002-01-01)')`;
await owner`insert into exclusions (person_id, reason, during) values (${nino.id}, 'imprisonment', ${await periodOf(owner, -900, -800)})`;
await owner`insert into circumstances (person_id, kind, source, during) values (${nino.id}, 'student', '1', '[2020-01-01,)'), (${gia.id}, 'veteran', '2', '[2020-01-01,)')`;
await owner`insert into guardianships (guardian_id, ward_id, scope, document_number, during) values (${nino.id}, ${gia.id}, 'carer', '1', ${await periodOf(owner, -9)})`;
await owner`select start_session(${nino.accountId}, 'a', 'Firefox', '1 hour'), start_session(${gia.accountId}, 'b', 'Firefox', '1 hour')`;
await owner`select open_challenge(${nino.personalNumber}, ${nino.familyName}, ${nino.bornOn}, 'phone', 'a', '1 hour'), take_attempt('a', 5, '1 hour')`;

const who: Record<string, Who> = {
  anyone: { kind: 'anyone' },
  person: { kind: 'person', accountId: nino.accountId, personId: nino.id },
  clinic: { kind: 'clinic', accountId: registrar, facilityId: clinic, role: 'registrar' },
  agency: { kind: 'agency', accountId: reviewer, role: 'reviewer' },
};
/** Every table that names a person, and the column by which it does. */
const personal = await owner<{ table: string; columns: string[] }[]>`
  select c.relname as table, array_agg(distinct a.attname::text) as columns
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_constraint f on f.conrelid = c.oid and f.contype = 'f' and a.attnum = any (f.conkey)
  where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
    and (f.confrelid in ('people'::regclass, 'accounts'::regclass)
      or a.attname ~ '(person|account|personal_number|phone|email|recipient|given_name|family_name|secret|password|code_hash)')
    and c.relname <> 'facilities'
  group by c.relname order by c.relname`;
const tables = personal.map(({ table }) => table);
/** Shown to everybody in a demo, and what the agency put in force for everybody: who prepared it stands in it. */
const open = ['demo_messages', 'coverage_versions', 'price_submissions'];

describe('row-level security', () => {
  it('finds the tables that name people', () => {
    expect(tables).toEqual(expect.arrayContaining(['people', 'exclusions', 'guardianships', 'accounts', 'memberships', 'sessions', 'challenges',
      'demo_messages', 'journal', 'registrations', 'annulled_registrations', 'consents', 'receipts']));
  });

  it.each(tables)('is on and forced, with a policy, for %s', async (table) => {
    const [row] = await owner`select relrowsecurity as on, relforcerowsecurity as forced,
      exists (select from pg_policy where polrelid = pg_class.oid) as has_policy from pg_class where oid = ${table}::regclass`;
    expect(row).toEqual({ on: true, forced: true, has_policy: true });
  });

  it.each(tables.filter((table) => !open.includes(table)))('shows nobody anything of %s', async (table) => {
    for (const actor of [who.anyone!, { kind: '' }, { kind: 'person' }, { kind: 'clinic' }, { kind: 'nonsense', personId: nino.id, facilityId: clinic }])
      expect(await seen(actor, table)).toBe(0);
    expect(await app.unsafe(`select 1 from ${table}`).then((rows) => rows.length, (error: { code: string }) => error.code)).toBeOneOf([0, '42501']);
  });

  it.each([
    // table, all rows, and how many of them each sees
    // with the one for whom they act
    ['people', 3, { person: 2, clinic: 1, agency: 3 }],
    ['exclusions', 2, { person: 1, clinic: 0, agency: 2 }],
    ['identity_documents', 3, { person: 1, clinic: 0, agency: 3 }],
    ['circumstances', 2, { person: 1, clinic: 0, agency: 2 }],
    ['guardianships', 1, { person: 1, clinic: 0, agency: 1 }],
    ['registrations', 2, { person: 1, clinic: 1, agency: 2 }],
    ['consents', 2, { person: 1, clinic: 1, agency: 2 }],
    ['receipts', 2, { person: 1, clinic: 0, agency: 2 }],
    ['sessions', 2, { person: 1, clinic: 0, agency: 0 }],
    ['memberships', 2, { person: 0, clinic: 1, agency: 2 }],
    ['accounts', 6, { person: 1, clinic: 1, agency: 6 }],
    ['challenges', 1, { person: 0, clinic: 0, agency: 0 }],
    ['attempts', 1, { person: 0, clinic: 0, agency: 0 }],
  ])('shows of %s what each may see', async (table, all, visible) => {
    expect((await owner.unsafe(`select 1 from ${table}`)).length).toBe(all);
    for (const [actor, rows] of Object.entries(visible)) expect([actor, await seen(who[actor]!, table)]).toEqual([actor, rows]);
  });

  it('shows the journal to the person whom a line is about, to the clinic that acted, and to the agency', async () => {
    await app`select check_eligibility(${registrar}, ${clinic}, ${gia.personalNumber})`;
    const acts = (actor: Who) => asActor(app, actor, async (sql) => (await sql<{ act: string }[]>`select act from journal order by id`).map(({ act }) => act));
    expect(await acts(who.person!)).toEqual(['registration.started', 'session.started']);
    expect(await acts(who.clinic!)).toEqual(['eligibility.checked']);
    expect(await acts({ kind: 'person', accountId: gia.accountId, personId: gia.id })).toContain('eligibility.checked');
    expect((await acts(who.agency!)).length).toBe(5);
  });

  it('opens nothing to the app but by these policies', async () => {
    const policies = await owner<{ tablename: string; names: string }[]>`
      select tablename, string_agg(policyname, ' ' order by policyname) as names from pg_policies where 'erti_app' = any (roles)
      group by tablename`;
    expect(Object.fromEntries(policies.map(({ tablename, names }) => [tablename, names]))).toEqual({
      _private_job_queues: 'app_works_the_queue',
      _private_jobs: 'app_works_the_queue',
      _private_tasks: 'app_works_the_queue',
      accounts: 'agency_sees_accounts clinic_sees_its_staff own_account provider_sees_staff',
      annulled_registrations: 'agency_sees_all clinic_sees_its_own person_sees_own',
      channel_changes: 'agency_sees_all clinic_sees_its_acts person_sees_own',
      channel_resets: 'own_resets',
      consent_scan_contents: 'clinic_adds',
      consent_scans: 'agency_sees_all clinic_adds clinic_sees_its_own person_sees_own',
      circumstances: 'agency_sees_all person_sees_own',
      coverage_acts: 'agency_sees_all',
      coverage_cells: 'read_once_in_force',
      coverage_exclusions: 'read_once_in_force',
      coverage_footnotes: 'read_once_in_force',
      coverage_groups: 'read_once_in_force',
      coverage_limits: 'read_once_in_force',
      coverage_packages: 'read_once_in_force',
      coverage_rows: 'read_once_in_force',
      coverage_services: 'read_once_in_force',
      coverage_versions: 'read_once_in_force',
      comings_of_age: 'agency_sees_all person_sees_own',
      consents: 'agency_sees_all clinic_sees_its_own person_consents person_sees_own',
      contests: 'agency_sees_all clinic_sees_its_own person_sees_own',
      counter_visits: 'agency_sees_all person_sees_own registrar_sees_own',
      allowances: 'agency_sees_all person_sees_own',
      decisions: 'agency_sees_all manager_sees_own person_sees_own seen_with_its_voucher',
      voucher_acts: 'seen_with_its_voucher',
      voucher_document_contents: 'applicant_adds',
      voucher_documents: 'applicant_adds seen_with_its_voucher',
      voucher_reserves: 'agency_sees_all person_sees_own',
      vouchers: 'agency_sees_what_was_submitted applicant_sees_own chosen_facility_sees_what_was_granted person_sees_own',
      declaration_acts: 'seen_with_its_declaration',
      declaration_versions: 'agency_sees_what_was_signed manager_corrects_own manager_sees_own',
      declarations: 'agency_sees_what_was_submitted manager_sees_own',
      demo_messages: 'only_in_a_demo',
      document_contents: 'manager_adds seen_with_its_document',
      documents: 'agency_sees_what_was_signed manager_adds manager_sees_own manager_takes_out',
      emergency_openings: 'agency_sees_all clinic_sees_its_acts person_sees_own',
      exclusions: 'agency_sees_all person_sees_own',
      former_names: 'agency_sees_all person_sees_own',
      form_ranges: 'agency_sees_all clinic_sees_its_own',
      forms: 'agency_sees_all clinic_sees_its_own',
      guardianships: 'agency_sees_all both_sides_see_it',
      import_rows: 'agency_sees_all',
      imports: 'agency_sees_all',
      identity_documents: 'agency_sees_all person_sees_own',
      invitations: 'agency_sees_invitations manager_sees_invitations',
      journal: 'agency_sees_lines clinic_sees_its_acts in_ones_own_name person_sees_own_lines provider_sees_acts',
      look_reports: 'agency_sees_all person_sees_own',
      memberships: 'agency_sees_members clinic_sees_its_members own_memberships provider_sees_members',
      newborns: 'agency_sees_all person_sees_own',
      notices: 'agency_sees_all person_sees_own staff_see_own',
      participation_acts: 'agency_sees_all manager_sees_own',
      people: 'agency_sees_people clinic_sees_its_people guardian_sees_wards person_sees_self person_sets_own_language',
      price_file_rows: 'manager_sees_own',
      price_files: 'manager_sees_own',
      price_submissions: 'everybody_reads_prices',
      proposals: 'agency_sees_all',
      provider_contacts: 'agency_sees_all provider_sees_own',
      receipts: 'about_ones_own_registration agency_sees_all own_receipts',
      recovery_codes: 'own_recovery_codes',
      deaths: 'agency_sees_all person_sees_own',
      recoveries: 'agency_sees_all clinic_sees_its_own person_sees_own',
      registrations: 'agency_corrects agency_sees_all clinic_sees_its_own person_chooses_from_today person_ends_own person_leaves_before_the_clinic person_sees_own',
      second_factors: 'own_second_factor',
      sessions: 'own_sessions revoke_own_sessions',
      stated_purposes: 'agency_sees_all agency_states_its_own person_sees_own',
      waiting: 'agency_sees_all person_sees_own',
    });
  });

  it('shows messages of a demo in a demo only', async () => {
    await asActor(app, who.anyone!, (sql) => sql`insert into demo_messages (channel, recipient, subject, body) values ('phone', '+99500', 's', 'b')`);
    expect(await seen(who.anyone!, 'demo_messages')).toBe(1);
    await owner`update deployment set demo = false`;
    expect(await seen(who.agency!, 'demo_messages')).toBe(0);
    await owner`update deployment set demo = true`;
  });
});

describe('what the app may write', () => {
  it.each([
    ['another person\'s language', who.person!, `update people set language = 'en' where id = '${gia.id}' returning 1`],
    ['a clinic\'s person', who.clinic!, `update people set language = 'en' where id = '${nino.id}' returning 1`],
    ['the end of another\'s session', who.person!, `update sessions set revoked_at = now() where account_id = '${gia.accountId}' returning 1`],
    ['the end of a registration, by the clinic', who.clinic!, `update registrations set end_reason = 'death' returning 1`],
  ])('changes nothing of %s', async (_, actor, statement) => {
    expect(await asActor(app, actor, async (sql) => (await sql.unsafe(statement)).length)).toBe(0);
  });

  it.each([
    ['a line in another\'s name', who.person!, `insert into journal (act, actor, account_id) values ('x', 'person', '${gia.accountId}')`],
    ['a line as the agency', who.person!, `insert into journal (act, actor, account_id) values ('x', 'agency', '${nino.accountId}')`],
    ['a line of another time', who.person!, `insert into journal (act, actor, account_id, at) values ('x', 'person', '${nino.accountId}', '2020-01-01')`],
    ['a registration of another', who.person!, registration(gia.id, nino.accountId, 'daterange(today(), null)')],
    ['a registration of the past', who.person!, registration(nino.id, nino.accountId, 'daterange(today() - 1, null)')],
    ['a registration of the future', who.person!, registration(nino.id, nino.accountId, 'daterange(today() + 1, null)')],
    ['a registration by a clinic', who.clinic!, registration(nino.id, registrar, 'daterange(today(), null)')],
    ['a consent for another', who.person!, `insert into consents (id, person_id, facility_id, text_version, language, given_by, proof, proof_reference, registration_id)
      values (uuidv7(), '${gia.id}', ${clinic}, '2013-1', 'ka', '${nino.accountId}', 'session', 'x', uuidv7())`],
    ['contacts, even one\'s own', who.person!, `update people set phone = '+99555555555' where id = '${nino.id}'`],
    ['a line by nobody', who.anyone!, `insert into journal (act, actor) values ('x', 'anyone')`],
    ['a line about another', who.person!, `insert into journal (act, actor, account_id, person_id) values ('x', 'person', '${nino.accountId}', '${gia.id}')`],
    ['a receipt about another', who.person!, receipt(gia.id, `(select registration_id from receipts where person_id = '${nino.id}')`)],
    ['a receipt for nothing', who.person!, receipt(nino.id, 'uuidv7()')],
    ['a registration at a suspended clinic', who.person!, registration(nino.id, nino.accountId, 'daterange(today(), null)', suspended)],
    ['a registration of one who is excluded', { kind: 'person', accountId: outside.accountId, personId: outside.id },
      registration(outside.id, outside.accountId, 'daterange(today(), null)')],
    ['a consent to a text that is no more', who.person!, consent(nino, '2001-1', 'session')],
    ['a consent proved by a form nobody saw', who.person!, consent(nino, '2013-1', 'form')],
    ['a person', who.agency!, 'insert into people (personal_number) values (null)'],
    ['a participation', who.agency!, 'update participations set during = null'],
    ['a role', who.agency!, `insert into memberships (account_id, role) values ('${reviewer}', 'administrator')`],
  ])('refuses %s', async (_, actor, statement) => {
    expect(await codeOf(asActor(app, actor, (sql) => sql.unsafe(statement)))).toBe('42501');
  });
});

function receipt(person: string, registrationId: string): string {
  return `insert into receipts (account_id, request_id, number, act, person_id, registration_id)
    values ('${nino.accountId}', uuidv7(), 'forged', 'ended', '${person}', ${registrationId})`;
}

function consent(person: typeof nino, text: string, proof: string): string {
  return `insert into consents (id, person_id, facility_id, text_version, language, given_by, proof, proof_reference, registration_id)
    values (uuidv7(), '${person.id}', ${clinic}, '${text}', 'ka', '${person.accountId}', '${proof}', 'x', uuidv7())`;
}

function registration(person: string, account: string, during: string, facility = clinic): string {
  return `insert into registrations (id, person_id, facility_id, during, basis, consent_id, started_by)
    values (uuidv7(), '${person}', ${facility}, ${during}, 'choice', uuidv7(), '${account}')`;
}

/** How many rows of a table an actor sees; none when the table is closed to the app altogether. */
async function seen(actor: Who, table: string): Promise<number> {
  const count = asActor(app, actor, async (sql) => (await sql.unsafe(`select 1 from ${table}`)).length);
  return count.catch((error: { code?: string }) => { if (error.code === '42501') return 0; throw error; });
}
