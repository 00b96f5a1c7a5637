import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { asActor, codeOf } from '#db/tests/as-role.ts';
import { aClinic, anAccount, aPerson, aRegistration, dayOf, type Person } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { deathOf, fileOf, handIn } from '#db/tests/import-builders.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { applyImport, carryOutImport, importFile } from '#lib/people/index.ts';
import { resultsFile } from './results-file.ts';

testSettings();
const { owner, app } = await freshDatabase();
let reviewer: AgencyActor;
let [lastWeek, tomorrow] = ['', ''];

beforeAll(async () => {
  reviewer = { kind: 'agency', role: 'reviewer', accountId: await anAccount(owner), sessionId: '', name: 'ნანა ბერიძე', today: null };
  [lastWeek, tomorrow] = [await dayOf(owner, -7), await dayOf(owner, 1)];
});

const rowsOf = (id: string) => owner<{ line: number; result: string; reason: string | null; applied: boolean }[]>`
  select line, result, reason, applied_at is not null as applied from import_rows where import_id = ${id} order by line`;
const found = async (id: string) => (await rowsOf(id)).map(({ result, reason }) => reason ?? result);
const fileFor = (id: string) => importFile(reviewer, { id, result: null, page: 1 });
const diedOn = async ({ id }: Person) => (await owner`select died_on from people where id = ${id}`)[0]?.died_on as string | null;
const deaths = (...rows: string[][]) => handIn(reviewer, 'deaths', fileOf('deaths', rows));
const names = (...rows: (string | null)[][]) => handIn(reviewer, 'names', fileOf('names', rows));

/** Carries an import out as the queue does, batch by batch. */
async function carriedOut(id: string): Promise<void> {
  await carryOutImport(reviewer, { importId: id, confirmed: 'on' });
  while ((await fileFor(id))?.state === 'running') await applyImport(id, false);
}

async function registered(from: string | number): Promise<Person & { registration: string; clinic: number }> {
  const [person, clinic] = [await aPerson(owner), await aClinic(owner)];
  const accountId = await anAccount(owner, { personId: person.id });
  return { ...person, clinic, registration: await aRegistration(owner, { personId: person.id, facilityId: clinic, accountId, from }) };
}

describe('the dry run of deaths', () => {
  it('tells each row apart, and changes nobody', async () => {
    const [dies, mistyped, dead, otherwise] = [await aPerson(owner), await aPerson(owner),
      await aPerson(owner, { diedOn: lastWeek }), await aPerson(owner, { diedOn: await dayOf(owner, -9) })];
    const id = await deaths(
      deathOf(dies, lastWeek), deathOf({ ...dies, personalNumber: '00999999990' }, lastWeek),
      deathOf({ ...mistyped, familyName: 'კაპანაძე' }, lastWeek), deathOf({ ...mistyped, bornOn: '1988-03-10' }, lastWeek),
      deathOf(mistyped, '1970-01-01'), deathOf(mistyped, tomorrow), deathOf(dead, lastWeek), deathOf(otherwise, lastWeek));
    expect(await found(id)).toEqual(['matched', 'unknown', 'identity', 'identity', 'before_birth', 'in_future', 'done', 'another_date']);
    expect(await fileFor(id)).toMatchObject({ state: 'checked', rows: 8, matched: 1, not_found: 1, conflicting: 5, already: 1, broken: 0 });
    expect(await diedOn(dies)).toBeNull();
    expect(await owner`select from graphile_worker._private_jobs`).toHaveLength(0);
  });

  it('takes a surname in either script, and in any case', async () => {
    const [one, other] = [await aPerson(owner), await aPerson(owner)];
    const id = await deaths(deathOf({ ...one, familyName: 'Beridze' }, lastWeek), deathOf({ ...other, familyName: ' BERIDZE ' }, lastWeek));
    expect(await found(id)).toEqual(['matched', 'matched']);
  });

  it('finds rows of one person that disagree, and one that is said twice', async () => {
    const [torn, twice] = [await aPerson(owner), await aPerson(owner)];
    const id = await deaths(deathOf(torn, lastWeek), deathOf(twice, lastWeek), deathOf(torn, await dayOf(owner, -6)), deathOf(twice, lastWeek));
    expect(await found(id)).toEqual(['rows_disagree', 'matched', 'rows_disagree', 'repeated']);
    expect(await fileFor(id)).toMatchObject({ matched: 1, conflicting: 2, already: 1 });
  });

  it('keeps what cannot be read as it was written', async () => {
    const person = await aPerson(owner);
    const id = await handIn(reviewer, 'deaths', `${fileOf('deaths', [
      ['123', 'ბერიძე', '1988-03-09', lastWeek], [person.personalNumber, '', '1988-03-09', lastWeek],
      [person.personalNumber, 'ბერიძე', '1988-02-30', lastWeek], [person.personalNumber, 'ბერიძე', '1988-03-09', 'გუშინ'],
      [person.personalNumber, 'ბერიძე'], [person.personalNumber, 'ბერ\0იძე', '1988-03-09', lastWeek],
    ])}"${person.personalNumber},ბერიძე,1988-03-09,${lastWeek}\n${deathOf(person, lastWeek).join(',')}\n`);
    expect(await found(id)).toEqual(['number', 'surname', 'born_on', 'happened_on', 'columns', 'characters', 'columns', 'matched']);
    const [, , , , , spoilt] = await owner`select line, written, personal_number from import_rows where import_id = ${id} order by line`;
    expect(spoilt).toEqual({ line: 7, written: `${person.personalNumber},ბერ იძე,1988-03-09,${lastWeek}`, personal_number: null });
  });
});

describe('carrying out deaths', () => {
  it('ends a registration on the day of a death that is told late, once, and says who did it', async () => {
    const person = await registered(-30);
    const id = await deaths(deathOf(person, lastWeek));
    await carriedOut(id);
    await carriedOut(id);
    expect(await diedOn(person)).toBe(lastWeek);
    const [ended] = await owner`select upper(during)::text as ends, end_reason from registrations where id = ${person.registration}`;
    expect(ended).toEqual({ ends: lastWeek, end_reason: 'death' });
    const lines = await owner`select account_id, detail from journal where person_id = ${person.id} and act = 'person.death_recorded'`;
    expect([...lines]).toMatchObject([{ account_id: reviewer.accountId, detail: { source: 'deaths.csv, 2' } }]);
    expect(await fileFor(id)).toMatchObject({ state: 'done', matched: 1, rowsDone: 1, rowsToDo: 1, carriedOutBy: 'ნანა ბერიძე' });
  });

  it('annuls what was registered after the death', async () => {
    const person = await registered(-3);
    await carriedOut(await deaths(deathOf(person, lastWeek)));
    expect(await owner`select from annulled_registrations where id = ${person.registration}`).toHaveLength(1);
  });

  it('changes nothing when the same file comes again', async () => {
    const [one, other] = [await registered(-30), await aPerson(owner)];
    const rows = [deathOf(one, lastWeek), deathOf(other, lastWeek)];
    const first = await deaths(...rows);
    await carriedOut(first);
    const before = await owner`select xmin::text, * from people where id in (${one.id}, ${other.id})`;
    const second = await deaths(...rows);
    expect(await found(second)).toEqual(['done', 'done']);
    await carriedOut(second);
    expect([...await owner`select xmin::text, * from people where id in (${one.id}, ${other.id})`]).toEqual([...before]);
    expect(await fileFor(second)).toMatchObject({ state: 'done', already: 2, rowsToDo: 0, sameAs: { id: first } });
  });

  it('tells what has changed since the dry run', async () => {
    const [same, another, fine] = [await aPerson(owner), await aPerson(owner), await aPerson(owner)];
    const id = await deaths(deathOf(same, lastWeek), deathOf(another, lastWeek), deathOf(fine, lastWeek));
    await owner`update people set died_on = case when id = ${same.id} then ${lastWeek}::date else ${lastWeek}::date - 1 end where id in (${same.id}, ${another.id})`;
    await carriedOut(id);
    expect(await rowsOf(id)).toMatchObject([{ reason: 'done', applied: true }, { reason: 'another_date', applied: true }, { reason: null, applied: true }]);
    expect(await fileFor(id)).toMatchObject({ state: 'done', matched: 1, already: 1, conflicting: 1, rowsDone: 3, rowsToDo: 3 });
  });

  it('lets a rule refuse one row, and goes on', async () => {
    const [refused, fine] = [await aPerson(owner), await aPerson(owner)];
    const id = await deaths(deathOf(refused, lastWeek), deathOf(fine, lastWeek));
    await owner.unsafe(`alter table people add constraint tested_refusal check (id <> '${refused.id}' or died_on is null)`);
    await carriedOut(id);
    await owner`alter table people drop constraint tested_refusal`;
    expect(await found(id)).toEqual(['refused', 'matched']);
    expect(await diedOn(fine)).toBe(lastWeek);
  });
});

describe('changed names', () => {
  const renamed = (person: Person, from: string, [old, given, family] = ['ბერიძე', 'ნინო', 'კაპანაძე']) =>
    [person.personalNumber, '', old!, person.bornOn, given!, family!, from];

  it('keeps the former name with its last day, and finds the news told before', async () => {
    const person = await aPerson(owner);
    const rows = [renamed(person, lastWeek)];
    await carriedOut(await names(...rows));
    expect((await owner`select given_name, family_name, family_name_latin from people where id = ${person.id}`)[0])
      .toEqual({ given_name: 'ნინო', family_name: 'კაპანაძე', family_name_latin: 'Kapanadze' });
    const former = await owner`select family_name, during::text from former_names where person_id = ${person.id}`;
    expect([...former]).toEqual([{ family_name: 'ბერიძე', during: `(,${lastWeek})` }]);
    expect(await found(await names(...rows))).toEqual(['done']);
    await carriedOut(await names(renamed(person, await dayOf(owner, -2), ['კაპანაძე', 'ნინო', 'ლომიძე'])));
    expect(await found(await names(...rows))).toEqual(['done']);
  });

  it('tells the old surname, the day, and an older change apart', async () => {
    const [person, changed] = [await aPerson(owner), await aPerson(owner)];
    await carriedOut(await names(renamed(changed, lastWeek)));
    const id = await names(
      renamed(person, lastWeek, ['სხვაძე', 'ნინო', 'კაპანაძე']), renamed(person, '1980-01-01'), renamed(person, tomorrow),
      renamed(changed, await dayOf(owner, -20), ['კაპანაძე', 'ნინო', 'ლომიძე']), renamed({ ...person, personalNumber: '00999999991' }, lastWeek));
    expect(await found(id)).toEqual(['identity', 'before_birth', 'in_future', 'older_name', 'unknown']);
  });

  it('finds two new names of one person', async () => {
    const person = await aPerson(owner);
    const id = await names(renamed(person, lastWeek), renamed(person, lastWeek, ['ბერიძე', 'ნინო', 'ლომიძე']));
    expect(await found(id)).toEqual(['rows_disagree', 'rows_disagree']);
  });
});

describe('a newborn', () => {
  const certificateOf = () => `${Math.random()}`.slice(2, 12);

  async function newborn(): Promise<{ id: string; certificate: string; bornOn: string }> {
    const [{ id }, certificate] = [await aPerson(owner, { bornOn: -20 }), certificateOf()];
    await owner`alter table people disable trigger personal_number_is_given_once`;
    await owner`update people set personal_number = null, birth_certificate_number = ${certificate} where id = ${id}`;
    await owner`alter table people enable trigger personal_number_is_given_once`;
    return { id, certificate, bornOn: await dayOf(owner, -20) };
  }
  const joining = ({ certificate, bornOn }: { certificate: string; bornOn: string }, number: string, name = 'ნინო') =>
    [number, certificate, 'ბერიძე', bornOn, name, 'ბერიძე', lastWeek];
  const newNumber = () => `00${certificateOf()}`.slice(0, 11);
  const of = async (id: string) => (await owner`select personal_number, given_name from people where id = ${id}`)[0];

  it('gets its number, and a name when there is another, on the same row of the register', async () => {
    const [same, renamed, one, other] = [await newborn(), await newborn(), newNumber(), newNumber()];
    const rows = [joining(same, one), joining(renamed, other, 'ელენე'), [null, renamed.certificate, 'ბერიძე', renamed.bornOn, 'ელენე', 'ბერიძე', lastWeek]];
    const id = await names(...rows);
    expect(await found(id)).toEqual(['matched', 'matched', 'repeated']);
    await carriedOut(id);
    expect(await of(same.id)).toEqual({ personal_number: one, given_name: 'ნინო' });
    expect(await of(renamed.id)).toEqual({ personal_number: other, given_name: 'ელენე' });
    expect(await found(await names(...rows))).toEqual(['done', 'done', 'done']);
  });

  it('is not mixed up with somebody else of that number, nor given two', async () => {
    const [baby, twin, somebody] = [await newborn(), await newborn(), await aPerson(owner)];
    const id = await names(joining(baby, somebody.personalNumber), joining(twin, newNumber()), joining(twin, newNumber()));
    expect(await found(id)).toEqual(['two_people', 'rows_disagree', 'rows_disagree']);
  });

  it('keeps its row for itself when the number is another’s by the time it is carried out', async () => {
    const [baby, number] = [await newborn(), newNumber()];
    const id = await names(joining(baby, number));
    const { id: taker } = await newborn();
    await owner`update people set personal_number = ${number} where id = ${taker}`;
    await carriedOut(id);
    expect(await found(id)).toEqual(['refused']);
    expect(await of(baby.id)).toEqual({ personal_number: null, given_name: 'ნინო' });
  });
});

describe('who may', () => {
  it.each(['begin_import(\'deaths\', \'a.csv\', repeat(\'0\', 64), 1)', 'carry_out_import(gen_random_uuid())', 'import_is_checked(gen_random_uuid())'])(
    'an auditor and a clinic may not: %s', async (act) => {
      for (const who of [{ kind: 'agency', role: 'auditor' }, { kind: 'clinic', facilityId: 1 }, { kind: 'agency' }, { kind: 'anyone' }])
        expect(await codeOf(asActor(app, { accountId: reviewer.accountId, ...who }, (sql) => sql.unsafe(`select ${act}`)))).toBe('42501');
    });

  it('nobody carries out what is not there', async () => {
    await expect(carryOutImport(reviewer, { importId: randomUUID(), confirmed: 'on' })).rejects.toMatchObject({ code: 'imports.unknown' });
  });
});

test('the results are a file that a spreadsheet opens and does not work out, and taking it is written down', async () => {
  const person = await aPerson(owner);
  const id = await handIn(reviewer, 'deaths', fileOf('deaths', [deathOf(person, lastWeek), ['=1+1']]));
  let text = '';
  for await (const part of (await resultsFile(reviewer, id, 'en'))!) text += part;
  expect(text).toBe(`\uFEFFline,result,reason,personal_number,surname,born_on,died_on,written\r\n`
    + `2,Matched,,${person.personalNumber},ბერიძე,1988-03-09,${lastWeek},\r\n`
    + `3,Cannot be read,The row does not have the columns of the header,,,,,'=1+1\r\n`);
  expect(await owner`select from journal where account_id = ${reviewer.accountId} and act = 'import.downloaded'`).toHaveLength(1);
  expect(await resultsFile(reviewer, randomUUID(), 'ka')).toBeNull();
});
