import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { aClinic, anAccount, aRegistration, aSignedInPerson } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { aParentAndChild } from '#db/tests/family-builders.ts';
import type { ClinicActor, GuardianActor, PersonActor } from '#lib/kernel/actor.ts';
import { locales, type Locale } from '#lib/kernel/format.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { checkEligibility, dataJson, dataPdf, heldInWords, myData, takeMyData, whatChanged, whoLooked } from '../index.ts';
import { held, heldIn, heldTables, notHeld } from './held.ts';

testSettings();
const { owner } = await freshDatabase();

type Someone = Awaited<ReturnType<typeof aSignedInPerson>>;
const actorOf = ({ id, accountId }: Someone, today = '2026-11-21'): PersonActor =>
  ({ kind: 'person', accountId, personId: id, sessionId: '', name: 'ნინო ბერიძე', today });

let nino: Someone;
let registrar: ClinicActor;

beforeAll(async () => {
  nino = await aSignedInPerson(owner);
  const facilityId = await aClinic(owner, { name: 'დიდუბის პოლიკლინიკა' });
  await aRegistration(owner, { personId: nino.id, facilityId, accountId: nino.accountId, from: '2026-01-05' });
  registrar = { kind: 'clinic', accountId: await anAccount(owner, { facilityId }), facilityId, role: 'registrar', sessionId: '', name: '', today: '2026-11-21' };
  await checkEligibility(registrar, nino);
  await owner`insert into journal (act, account_id, actor, person_id, about_facility_id)
    values ('registration.started', ${nino.accountId}, 'person', ${nino.id}, ${facilityId})`;
});

describe('the list of what is held', () => {
  it('forgets no table that names somebody', async () => {
    const naming = await owner<{ table: string }[]>`
      select distinct c.relname as table
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_constraint f on f.conrelid = c.oid and f.contype = 'f' and a.attnum = any (f.conkey)
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and (f.confrelid in ('people'::regclass, 'accounts'::regclass)
          or a.attname ~ '(person|account|personal_number|phone|email|recipient|given_name|family_name|secret|password|code_hash)')`;
    const listed = [...heldTables, ...Object.keys(notHeld)];
    expect(naming.map(({ table }) => table).filter((table) => !listed.includes(table))).toEqual([]);
    const [all] = await owner<{ names: string[] }[]>`select array_agg(relname::text) as names from pg_class where relkind = 'r'`;
    expect(listed.filter((table) => !all!.names.includes(table))).toEqual([]);
    expect(heldTables.filter((table) => table in notHeld)).toEqual([]);
  });

  it.each(heldTables)('forgets no column of %s, and tells of no account', async (table) => {
    const columns = await owner<{ name: string; refers: string | null }[]>`
      select a.attname::text as name, (select f.confrelid::regclass::text from pg_constraint f
        where f.conrelid = a.attrelid and f.contype = 'f' and a.attnum = any (f.conkey) and f.confrelid = 'accounts'::regclass limit 1) as refers
      from pg_attribute a where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped`;
    const { shows, without = [] } = heldIn(table);
    const isKey = (name: string) => /^id$|_id$|_by$/.test(name);
    const names = columns.map(({ name }) => name);
    expect(names.filter((name) => !(name in shows) && !without.includes(name) && !isKey(name)), 'forgotten').toEqual([]);
    expect([...Object.keys(shows), ...without].filter((name) => !names.includes(name)), 'gone').toEqual([]);
    expect(columns.filter(({ name, refers }) => refers && name in shows), 'an account').toEqual([]);
  });

  it.each(heldTables)('names only rows of %s that row-level security shows to the person', async (table) => {
    const policies = await owner`select from pg_policies where tablename = ${table} and 'erti_app' = any (roles)
      and cmd in ('SELECT', 'ALL') and qual ~ 'actor_(person|account)'`;
    expect(policies.length).toBeGreaterThan(0);
  });

  it.each(locales.flatMap((locale) => heldTables.map((table) => [locale, table] as const)))('in %s has words for %s', (locale, table) => {
    const { tables, columns } = messagesOf(locale).data as unknown as { tables: Record<string, string>; columns: Record<string, string> };
    expect(tables[table]).toBeTruthy();
    expect(Object.keys(held[table].shows).filter((column) => !columns[column])).toEqual([]);
  });

  it.each(heldTables)('has words for every code that %s may hold', async (table) => {
    const codes = messagesOf('ka').data.codes as Record<string, Record<string, string>>;
    for (const [column, told] of Object.entries(heldIn(table).shows)) {
      if (told !== 'code') continue;
      const [check] = await owner<{ text: string }[]>`
        select pg_get_constraintdef(oid) as text from pg_constraint where conrelid = ${table}::regclass and contype = 'c'
          and pg_get_constraintdef(oid) like ${`CHECK ((${column} = ANY%`}`;
      const values = [...(check?.text ?? '').matchAll(/'(\w+)'::text/g)].map(([, value]) => value!);
      expect([column, values.filter((value) => !codes[column]?.[value])]).toEqual([column, []]);
    }
  });
});

describe('one’s own data', () => {
  it('is told in words, with nobody else’s in it', async () => {
    const tables = await myData(actorOf(nino));
    const told = (locale: Locale) => tables.map((one) => heldInWords(one, locale));
    const registrations = told('ka').find(({ table }) => table === 'registrations')!;
    expect(registrations.title).toBe('რეგისტრაციები');
    expect(registrations.records).toHaveLength(1);
    expect(registrations.records[0]).toEqual(expect.arrayContaining([
      { term: 'დაწესებულება', value: 'დიდუბის პოლიკლინიკა' }, { term: 'პერიოდი', value: '2026 წლის 5 იანვრიდან' }, { term: 'საფუძველი', value: 'არჩევანი' },
    ]));
    expect(told('en').find(({ table }) => table === 'people')!.records[0]).toContainEqual({ term: 'Personal number', value: nino.personalNumber });
    const stranger = await aSignedInPerson(owner);
    expect(JSON.stringify(await myData(actorOf(stranger)))).not.toContain(nino.personalNumber);
  });

  it('is not a stranger’s to read as a guardian', async () => {
    const stranger = await aSignedInPerson(owner);
    const impostor: GuardianActor = { ...actorOf(stranger), kind: 'guardian', personId: nino.id };
    expect((await myData(impostor)).flatMap(({ rows }) => rows)).toEqual([]);
    expect(await whoLooked(impostor, 1)).toEqual({ looks: [], total: 0 });
    expect(await whatChanged(impostor, 1)).toEqual({ changes: [], total: 0 });
  });

  it('is a guardian’s to read, but for how the ward signs in, until they come of age', async () => {
    const { parent, child } = await aParentAndChild(owner);
    await checkEligibility(registrar, { personalNumber: child.personalNumber, purpose: 'referral' });
    const guardian: GuardianActor = { ...actorOf(parent), kind: 'guardian', personId: child.id };
    const tables = await myData(guardian);
    expect(tables.find(({ table }) => table === 'people')!.rows).toMatchObject([{ personal_number: child.personalNumber }]);
    expect(heldTables.filter((table) => !tables.some((one) => one.table === table))).toEqual(['accounts', 'sessions']);
    expect(JSON.stringify(tables)).not.toContain(parent.personalNumber);
    expect((await whoLooked(guardian, 1)).looks).toMatchObject([{ purpose: 'referral', role: 'registrar' }]);
    expect((await myData({ ...guardian, today: '2037-05-20' })).flatMap(({ rows }) => rows)).toEqual([]);
  });

  it('says who looked, and never which member of staff', async () => {
    const { looks } = await whoLooked(actorOf(nino), 1);
    expect(looks).toMatchObject([{ act: 'eligibility.checked', facility_ka: 'დიდუბის პოლიკლინიკა', role: 'registrar', outcome: 'here' }]);
    expect(JSON.stringify(looks)).not.toContain(registrar.accountId);
    expect(JSON.stringify(looks)).not.toContain('ნანა ბერიძე');
  });

  it('says what was done, apart from who looked', async () => {
    const { changes } = await whatChanged(actorOf(nino), 1);
    expect(changes).toMatchObject([{ act: 'registration.started', actor: 'person', about_ka: 'დიდუბის პოლიკლინიკა' }]);
  });
});

describe('a download', () => {
  it('as JSON holds everything, and leaves a line', async () => {
    const file = JSON.parse(dataJson(await takeMyData(actorOf(nino), 'json'))) as { held: Record<string, unknown[]>; looks: unknown[]; changes: unknown[] };
    expect(Object.keys(file.held).sort()).toEqual([...heldTables].sort());
    expect(file.held.people).toMatchObject([{ personal_number: nino.personalNumber, municipality_code: { ka: 'თბილისი', en: 'Tbilisi' } }]);
    expect(file.held.registrations).toMatchObject([{ during: '[2026-01-05,)', basis: 'choice' }]);
    expect(file.looks).toHaveLength(1);
    const [line] = await owner`select actor, detail from journal where act = 'data.downloaded' and person_id = ${nino.id} order by id desc`;
    expect(line).toEqual({ actor: 'person', detail: { format: 'json' } });
  });

  it.each([
    ['ka', ['ჩემი მონაცემები', 'ვინ ხართ', 'პირადი ნომერი', 'რეგისტრაციები', 'დიდუბის პოლიკლინიკა', 'ვინ ნახა თქვენი მონაცემები', 'რეგისტრატორი', 'რა შეიცვალა']],
    ['en', ['My data', 'Who you are', 'Personal number', 'Registrations', 'Who looked at your data', 'Registrar', 'What changed']],
  ] as const)('as PDF can be read back, in %s', async (locale, words) => {
    const pdf = await dataPdf(await takeMyData(actorOf(nino), 'pdf'), locale);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
    const read = text.replace(/\s+/g, ' ');
    for (const word of [...words, nino.personalNumber]) expect(read).toContain(word);
  });

  it('of a ward says whose data it is, and is written down as the guardian’s', async () => {
    const { parent, child } = await aParentAndChild(owner);
    const taken = await takeMyData({ ...actorOf(parent), kind: 'guardian', personId: child.id }, 'pdf');
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await dataPdf(taken, 'ka', 'ელენე ბერიძე'))), { mergePages: true });
    expect(text.replace(/\s+/g, ' ')).toContain('ელენე ბერიძე: მონაცემები');
    expect(text).not.toContain('ჩემი მონაცემები');
    expect([...await owner`select actor, account_id from journal where act = 'data.downloaded' and person_id = ${child.id}`])
      .toEqual([{ actor: 'guardian', account_id: parent.accountId }]);
  });
});
