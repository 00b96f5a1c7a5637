import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { aClinic, aConsentText, anAccount, aPerson, aRegistration, periodOf, type Person } from '#db/tests/builders.ts';
import { someForms } from '#db/tests/counter-builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { refusalOf } from '#db/tests/registration-builders.ts';
import type { AgencyActor, ClinicActor } from '#lib/kernel/actor.ts';
import { statePurpose } from '#lib/people/index.ts';
import {
  addConsentScan, addScanAtCounter, consentFormOf, counterReceipt, formClinics, holdForm, issueForms, ledgerOf, markForm, matchPerson, nameGuardian,
  receiptsOfToday, registerByCode, registerByForm, requestConsentCode, viewScan, visitOf,
} from '../index.ts';
import { issueFormsSchema, markFormSchema, registerByFormSchema } from '../schemas.ts';
import { aPage } from '../tests/page-of-print.ts';

testSettings();
const { owner } = await freshDatabase();
const today = '2026-11-21';

let clinic: number;
let registrar: ClinicActor;
let reviewer: AgencyActor;
let page: Buffer;

beforeAll(async () => {
  await aConsentText(owner);
  clinic = await aClinic(owner);
  registrar = await atCounterOf(clinic);
  reviewer = { kind: 'agency', role: 'reviewer', accountId: await anAccount(owner), sessionId: '', name: 'გია', today };
  page = await aPage({ width: 1240, height: 1754 });
});

const atCounterOf = async (facilityId: number): Promise<ClinicActor> =>
  ({ kind: 'clinic', accountId: await anAccount(owner, { facilityId }), facilityId, role: 'registrar', sessionId: '', name: 'ნანა', today });
const match = (person: Person, changed: object = {}, actor = registrar) => matchPerson(actor, { ...person, language: 'ka', ...changed });
const visitFor = async (person: Person, actor = registrar) => (await match(person, {}, actor)).visitId;
const shown = (visitId: string) => ({ requestId: randomUUID(), visitId, startsOn: today, consentVersion: '2013-1' });
const byForm = (visitId: string, number: number, actor = registrar) => registerByForm(actor, { ...shown(visitId), form: { series: 'აბ', number } }, 'en');

/** The code that reached a phone last. */
async function codeFor(visitId: string, actor = registrar): Promise<string> {
  const sent: Promise<void>[] = [];
  await requestConsentCode(actor, visitId, (work) => sent.push(work()));
  await Promise.all(sent);
  const [message] = await owner<{ body: string }[]>`select body from demo_messages order by id desc limit 1`;
  return /\d{6}/.exec(message!.body)![0];
}

describe('a code', () => {
  it('tells the person which clinic it is for, and registers them', async () => {
    const visit = await visitFor(await aPerson(owner));
    const code = await codeFor(visit);
    const [message] = await owner<{ body: string }[]>`select body from demo_messages order by id desc limit 1`;
    expect(message!.body).toContain('ვაკის პოლიკლინიკა');
    expect(await refusalOf(registerByCode(registrar, { ...shown(visit), code: code === '000000' ? '111111' : '000000' }, 'ka'))).toEqual({ code: 'counter.wrongCode', facts: {} });
    const { number } = await registerByCode(registrar, { ...shown(visit), code }, 'ka');
    expect(await counterReceipt(registrar, number, 'ka')).toMatchObject({ number, act: 'registered', effectiveOn: today });
    expect(await counterReceipt(await atCounterOf(clinic), number, 'ka')).toBeNull();
    expect((await receiptsOfToday(registrar)).map((receipt) => receipt.number)).toContain(number);
  });

  it('is of one visit', async () => {
    const [mine, others] = [await visitFor(await aPerson(owner)), await visitFor(await aPerson(owner))];
    const code = await codeFor(others);
    await codeFor(mine);
    expect((await refusalOf(registerByCode(registrar, { ...shown(mine), code }, 'ka'))).code).toBe('counter.wrongCode');
  });

  it('goes nowhere without a phone, nor for a visit of a colleague', async () => {
    const visit = await visitFor(await aPerson(owner, { phone: null }));
    expect((await refusalOf(codeFor(visit))).code).toBe('counter.noPhone');
    expect((await refusalOf(codeFor(visit, await atCounterOf(clinic)))).code).toBe('counter.visitOver');
  });
});

describe('a form', () => {
  it('is printed with a number of the clinic, scanned, and used', async () => {
    const [person, number] = [await aPerson(owner), await someForms(owner, clinic, 1)];
    const visit = await visitFor(person);
    expect(await consentFormOf(registrar, visit)).toBeNull();
    expect(await holdForm(registrar, visit)).toEqual({ series: 'აბ', number });
    expect(await consentFormOf(registrar, visit)).toMatchObject({ form: { series: 'აბ', number }, visit: { personalNumber: person.personalNumber }, text: { version: '2013-1' } });
    expect((await refusalOf(byForm(visit, number))).code).toBe('counter.scanMissing');
    const { id } = await addScanAtCounter(registrar, visit, { fileName: 'ფორმა.jpg', bytes: page });
    expect(await addScanAtCounter(registrar, visit, { fileName: 'ფორმა.jpg', bytes: page })).toEqual({ id });
    await byForm(visit, number);
    expect(await ledgerOf(registrar, clinic, { state: 'used', page: 1 })).toMatchObject({ totals: { used: 1 }, lines: [{ number, scanId: id }] });
    expect((await refusalOf(viewScan(reviewer, id))).code).toBe('documents.unknown');
    await statePurpose(reviewer, { personId: person.id, purpose: 'complaint' });
    for (const who of [registrar, reviewer]) expect(Buffer.from((await viewScan(who, id)).bytes).equals(page)).toBe(true);
    expect((await refusalOf(viewScan(await atCounterOf(await aClinic(owner)), id))).code).toBe('documents.unknown');
    expect((await refusalOf(viewScan(registrar, 'nonsense'))).code).toBe('documents.unknown');
  });

  it.each([['unknown', 'forms.unknown'], ['ofAnotherClinic', 'forms.ofAnotherClinic'], ['used', 'forms.used'], ['spoiled', 'forms.spoiled'], ['lost', 'forms.lost']])(
    'that is %s says so in its own words', async (what, code) => {
      const number = what === 'unknown' ? 777_777 : await someForms(owner, what === 'ofAnotherClinic' ? await aClinic(owner) : clinic, 1);
      if (what === 'spoiled' || what === 'lost') await markForm(registrar, { form: { series: 'აბ', number }, became: what, reason: 'დაიხა' });
      const visits = [await visitFor(await aPerson(owner)), await visitFor(await aPerson(owner))] as const;
      for (const visit of visits) await addScanAtCounter(registrar, visit, { fileName: 'a.jpg', bytes: page });
      if (what === 'used') await byForm(visits[0], number);
      expect((await refusalOf(byForm(visits[1], number))).code).toBe(code);
    });

  it('is refused when nobody can read it, when it is another kind of file, and after the visit', async () => {
    const visit = await visitFor(await aPerson(owner));
    const blurred = await aPage({ width: 1240, height: 1754, blur: 8 });
    expect((await refusalOf(addScanAtCounter(registrar, visit, { fileName: 'a.jpg', bytes: blurred }))).code).toBe('counter.scanUnreadable');
    expect((await refusalOf(addScanAtCounter(registrar, visit, { fileName: 'a.pdf', bytes: page }))).code).toBe('documents.notWhatItSays');
    expect((await refusalOf(addScanAtCounter(registrar, randomUUID(), { fileName: 'a.jpg', bytes: page }))).code).toBe('counter.visitOver');
    expect(await owner`select from consent_scans where visit_id = ${visit}`).toHaveLength(0);
  });

  it('can be brought later, of somebody on the clinic’s list', async () => {
    const person = await aPerson(owner);
    await aRegistration(owner, { personId: person.id, facilityId: clinic, accountId: await anAccount(owner, { personId: person.id }), from: today });
    const { id } = await addConsentScan(registrar, { personId: person.id, visitId: null }, { fileName: 'a.jpg', bytes: page });
    await statePurpose(reviewer, { personId: person.id, purpose: 'complaint' });
    expect((await viewScan(reviewer, id)).fileName).toBe('a.jpg');
  });

  it('is led to from the ledger while it can be opened, and from the agency’s never', async () => {
    const desk = await atCounterOf(await aClinic(owner));
    const [person, number] = [await aPerson(owner), await someForms(owner, desk.facilityId, 1)];
    const visit = await visitFor(person, desk);
    const { id } = await addScanAtCounter(desk, visit, { fileName: 'a.jpg', bytes: page });
    await byForm(visit, number, desk);
    const scanIn = async (who: ClinicActor | AgencyActor) => (await ledgerOf(who, desk.facilityId, { state: 'used', page: 1 })).lines[0]!.scanId;
    expect([await scanIn(desk), await scanIn(reviewer)]).toEqual([id, null]);
    await owner`update registrations set during = daterange(lower(during), lower(during) + 1), ended_by = started_by, ended_at = now(), end_reason = 'changed'
      where person_id = ${person.id}`;
    await owner.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql`update counter_visits set expires_at = now() where id = ${visit}`;
    });
    expect(await scanIn({ ...desk, today: '2026-11-23' })).toBeNull();
    expect((await refusalOf(viewScan({ ...desk, today: '2026-11-23' }, id))).code).toBe('documents.unknown');
  });

  it('is not at hand when the clinic has none', async () => {
    const empty = await atCounterOf(await aClinic(owner));
    expect((await refusalOf(holdForm(empty, await visitFor(await aPerson(owner), empty)))).code).toBe('forms.noneLeft');
  });
});

describe('who is found', () => {
  it.each([['surname', { familyName: 'სხვა' }], ['birth date', { bornOn: '1900-01-01' }], ['number', { personalNumber: '00999999998' }]])(
    'nobody by a wrong %s, in the same words', async (_, changed) => {
      expect(await refusalOf(match(await aPerson(owner), changed))).toEqual({ code: 'counter.doesNotMatch', facts: {} });
    });

  it('the dead, by a sentence of their own', async () => {
    expect((await refusalOf(match(await aPerson(owner, { diedOn: '2026-11-01' })))).code).toBe('counter.hasDied');
  });

  it('nobody any more, by an account that mistyped sixty; those who matched do not count', async () => {
    const hasty = await atCounterOf(clinic);
    const person = await aPerson(owner);
    for (let i = 0; i < 70; i++) await match(person, {}, hasty);
    for (let i = 0; i < 60; i++) expect((await refusalOf(match(person, { familyName: 'სხვა' }, hasty))).code).toBe('counter.doesNotMatch');
    expect((await refusalOf(match(person, {}, hasty))).code).toBe('access.tooManyAttempts');
  });

  it('a child, with whom somebody comes who acts for them', async () => {
    const [child, mother, father, aunt] = [await aPerson(owner, { bornOn: '2020-01-01' }), await aPerson(owner, { familyName: 'კობახიძე' }), await aPerson(owner), await aPerson(owner)];
    for (const [guardian, to] of [[mother, null], [aunt, null], [father, '2026-06-01']] as const)
      await owner`insert into guardianships (guardian_id, ward_id, scope, document_number, during)
        values (${guardian.id}, ${child.id}, 'parent', '1', ${await periodOf(owner, '2020-01-01', to)})`;
    const visitId = await visitFor(child);
    expect(await visitOf(registrar, visitId)).toMatchObject({ needsGuardian: true, guardian: null, phone: null });
    expect((await refusalOf(codeFor(visitId))).code).toBe('counter.guardianNotNamed');
    expect(await refusalOf(nameGuardian(registrar, { visitId, personalNumber: father.personalNumber })))
      .toEqual({ code: 'counter.guardianshipEnded', facts: { endedOn: '2026-06-01' } });
    expect((await refusalOf(nameGuardian(registrar, { visitId, personalNumber: '00999999998' }))).code).toBe('counter.doesNotGuard');
    await nameGuardian(registrar, { visitId, personalNumber: mother.personalNumber });
    expect(await visitOf(registrar, visitId)).toMatchObject({ guardian: { ka: 'ნინო კობახიძე', en: 'Nino Kobakhidze' } });
    const code = await codeFor(visitId);
    expect((await refusalOf(nameGuardian(registrar, { visitId, personalNumber: aunt.personalNumber }))).code).toBe('counter.guardianStaysNamed');
    await registerByCode(registrar, { ...shown(visitId), code }, 'ka');
  });
});

describe('the laws of a registration, at the counter', () => {
  it('are told in the words that the person would read', async () => {
    const person = await aPerson(owner);
    const other = await aClinic(owner);
    await aRegistration(owner, { personId: person.id, facilityId: other, accountId: await anAccount(owner, { personId: person.id }), from: '2026-11-01' });
    const visit = await visitFor(person);
    const code = await codeFor(visit);
    expect(await refusalOf(registerByCode(registrar, { ...shown(visit), code }, 'ka')))
      .toEqual({ code: 'registration.tooEarly', facts: { chosenOn: '2026-11-01', allowedOn: '2027-01-01' } });
    expect((await refusalOf(registerByCode(registrar, { ...shown(visit), startsOn: '2026-11-20', code }, 'ka'))).code).toBe('registration.dayChanged');
  });
});

describe('the ledger', () => {
  it('is issued to a clinic, and counted', async () => {
    const facilityId = await aClinic(owner, { name: 'პოლიკლინიკა „რუსთავი“' });
    await issueForms(reviewer, { requestId: randomUUID(), facilityId, series: 'ჰჰ', from: 1, to: 120 });
    expect((await refusalOf(issueForms(reviewer, { requestId: randomUUID(), facilityId, series: 'ჰჰ', from: 120, to: 121 }))).code).toBe('forms.issuedBefore');
    expect(await formClinics(reviewer, { q: 'rustavi', page: 1 })).toMatchObject({ total: 1, clinics: [{ id: facilityId, unused: 120, used: 0 }] });
    expect(await formClinics(reviewer, { q: '100%', page: 1 })).toEqual({ total: 0, clinics: [] });
    expect((await ledgerOf(reviewer, facilityId, { state: 'unused', page: 3 })).lines).toHaveLength(20);
    expect((await ledgerOf(registrar, facilityId, { state: 'unused', page: 1 })).total).toBe(0);
  });

  it.each([['აბ 000123', 123], ['აბ-000123', 123], ['აბ№7', 7], ['აბ7', 7]])('reads %s', (typed, number) => {
    expect(registerByFormSchema.shape.form.parse(typed)).toEqual({ series: 'აბ', number });
  });

  it.each(['', 'ab 123', 'აბ', 'აბ 0', 'აბ 1234567', 'აბგ 1', '123'])('does not read %j', (typed) => {
    expect(registerByFormSchema.shape.form.safeParse(typed).success).toBe(false);
  });

  it('takes neither a range that runs backwards nor too long a one', () => {
    const range = (from: string, to: string) => issueFormsSchema.safeParse({ requestId: randomUUID(), facilityId: '1', series: 'აბ', from, to }).error?.issues[0]?.message;
    expect(range('1', '10000')).toBeUndefined();
    expect(range('2', '1')).toBe('forms.range');
    expect(range('1', '10001')).toBe('forms.range');
    expect(range('0', '1')).toBe('forms.from');
    expect(markFormSchema.safeParse({ form: 'აბ 1', became: 'used', reason: 'x' }).error?.issues[0]?.message).toBe('forms.state');
  });
});
