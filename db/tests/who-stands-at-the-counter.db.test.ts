import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asRole, expectRefused, ruleOf } from './as-role.ts';
import { aClinic, aConsentText, aPerson, periodOf } from './builders.ts';
import { aCode, aCounter, aScan, aVisit, registerAtCounter, someForms } from './counter-builders.ts';
import { freshDatabase } from './database.ts';

const { owner, app } = await freshDatabase();
await aConsentText(owner);
const [ours, theirs] = [await aClinic(owner), await aClinic(owner)];
const [counter, colleague] = [await aCounter(owner, ours), await aCounter(owner, ours)];

describe('whoever stands at the counter', () => {
  const match = (number: string, name: string, born: string, at = counter) =>
    app<{ outcome: string; visit_id: string | null }[]>`select * from match_at_counter(${at.accountId}, ${at.facilityId}, ${number}, ${name}, ${born}, 'ka')`;

  it('is found by all three facts, in Georgian or Latin, and by nothing less; each search has its line', async () => {
    const person = await aPerson(owner, { familyName: 'წერეთელი' });
    const before = (await owner`select from journal`).length;
    for (const name of ['წერეთელი', ' Tsereteli '])
      expect((await match(person.personalNumber, name, person.bornOn))[0]!.visit_id).not.toBeNull();
    for (const [number, name, born] of [[person.personalNumber, 'ბერიძე', person.bornOn], [person.personalNumber, 'წერეთელი', '1988-03-10'], ['00999999998', 'წერეთელი', person.bornOn]])
      expect((await match(number!, name!, born!))[0]).toEqual({ outcome: 'person_does_not_match', visit_id: null });
    const lines = await owner<{ act: string; person_id: string | null }[]>`select act, person_id from journal order by id offset ${before}`;
    expect(lines.map(({ act, person_id: whom }) => [act, whom])).toEqual([
      ['counter.matched', person.id], ['counter.matched', person.id], ...Array.from({ length: 3 }, () => ['counter.not_matched', null])]);
  });

  it('is refused when dead, by a word of its own that only who knows all three hears', async () => {
    const dead = await aPerson(owner, { diedOn: -3 });
    expect((await match(dead.personalNumber, dead.familyName, dead.bornOn))[0]).toEqual({ outcome: 'person_is_alive', visit_id: null });
    expect((await match(dead.personalNumber, 'სხვა', dead.bornOn))[0]!.outcome).toBe('person_does_not_match');
  });

  it('is searched for by the clinic’s own staff only', async () => {
    const person = await aPerson(owner);
    await expectRefused(match(person.personalNumber, person.familyName, person.bornOn, { ...counter, facilityId: theirs }), 'account_belongs_to_the_clinic');
  });

  it('is the business of the one who opened the visit, for an hour', async () => {
    const [person, number] = [await aPerson(owner), await someForms(owner, ours, 1)];
    const visit = await aVisit(app, counter, person);
    const scanId = await aScan(app, counter, person.id, visit);
    await expectRefused(registerAtCounter(app, colleague, visit, { number, scanId }), 'visit_is_open');
    await expectRefused(registerAtCounter(app, counter, randomUUID(), { number, scanId }), 'visit_is_open');
    const [late] = await owner<{ id: string }[]>`insert into counter_visits (facility_id, account_id, person_id, language, opened_at, expires_at)
      values (${ours}, ${counter.accountId}, ${person.id}, 'ka', now() - interval '2 hours', now() - interval '1 hour') returning id`;
    await expectRefused(registerAtCounter(app, counter, late!.id, { number, scanId }), 'visit_is_open');
    await expectRefused(asRole(owner, 'erti_owner', (sql) => sql`update counter_visits set expires_at = now() + interval '9 hours' where id = ${visit}`), 'history_only_grows');
  });
});

describe('a child', () => {
  const guard = async (guardianId: string, wardId: string, from: number, to: number | null = null) => owner`
    insert into guardianships (guardian_id, ward_id, scope, document_number, during)
    values (${guardianId}, ${wardId}, 'parent', '1', ${await periodOf(owner, from, to)})`;
  const name = async (visit: string, number: string) =>
    (await app<{ refused: string | null; ended_on: string | null }[]>`select * from name_guardian(${counter.accountId}, ${ours}, ${visit}, ${number})`)[0]!;

  it('is registered when somebody who acts for them consents, and is told with them', async () => {
    const [child, mother, number] = [await aPerson(owner, { bornOn: -3000 }), await aPerson(owner), await someForms(owner, ours, 1)];
    await guard(mother.id, child.id, -3000);
    const visit = await aVisit(app, counter, child);
    const scanId = await aScan(app, counter, child.id, visit);
    await expectRefused(registerAtCounter(app, counter, visit, { number, scanId }), 'guardian_is_named');
    await expectRefused(aCode(app, counter, visit, 'x'), 'guardian_is_named');
    expect(await name(visit, mother.personalNumber)).toEqual({ refused: null, ended_on: null });
    const receipt = await registerAtCounter(app, counter, visit, { number, scanId });
    const [consent] = await owner`select a.person_id from consents c join accounts a on a.id = c.given_by where c.registration_id = ${receipt.registration_id}`;
    expect(consent).toEqual({ person_id: mother.id });
    expect((await owner`select from notices where person_id = ${mother.id} and kind = 'wardRegistered'`).length).toBeGreaterThan(0);
  });

  it('is not registered on the word of a stranger, of nobody, of the dead, or of one who no longer acts for them', async () => {
    const [child, father, stranger, dead] = await Promise.all([aPerson(owner, { bornOn: -3000 }), aPerson(owner), aPerson(owner), aPerson(owner)]);
    await guard(father.id, child.id, -3000, -10);
    await guard(dead.id, child.id, -3000);
    await owner`update people set died_on = today() - 1 where id = ${dead.id}`;
    const visit = await aVisit(app, counter, child);
    expect(await name(visit, stranger.personalNumber)).toEqual({ refused: 'guardian_guards_today', ended_on: null });
    expect(await name(visit, '00999999998')).toEqual({ refused: 'guardian_guards_today', ended_on: null });
    expect((await name(visit, dead.personalNumber)).refused).toBe('guardian_guards_today');
    const [ended] = await owner<{ day: string }[]>`select today() - 10 as day`;
    expect(await name(visit, father.personalNumber)).toEqual({ refused: 'guardian_guards_today', ended_on: ended!.day });
    await expectRefused(aCode(app, counter, visit, 'x'), 'guardian_is_named');
  });

  it('keeps the guardian who was asked: guardian_stays_named', async () => {
    const [child, mother, father, stranger] = await Promise.all([aPerson(owner, { bornOn: -3000 }), aPerson(owner), aPerson(owner), aPerson(owner)]);
    for (const { id } of [mother, father]) await guard(id, child.id, -3000);
    const asked = await aVisit(app, counter, child);
    for (const { personalNumber } of [mother, father]) expect((await name(asked, personalNumber)).refused).toBeNull();
    await aCode(app, counter, asked, 'x');
    await expectRefused(name(asked, mother.personalNumber), 'guardian_stays_named');
    expect((await name(asked, father.personalNumber)).refused).toBeNull();
    expect((await name(asked, stranger.personalNumber)).refused).toBe('guardian_guards_today');
    const printed = await aVisit(app, counter, child);
    await name(printed, mother.personalNumber);
    await someForms(owner, ours, 1);
    await app`select hold_form(${counter.accountId}, ${ours}, ${printed})`;
    await expectRefused(name(printed, father.personalNumber), 'guardian_stays_named');
    const signed = await aVisit(app, counter, child);
    await name(signed, mother.personalNumber);
    await aScan(app, counter, child.id, signed);
    await expectRefused(name(signed, father.personalNumber), 'guardian_stays_named');
  });

  it('is named or asked first, never both at once', async () => {
    const [child, mother, father] = await Promise.all([aPerson(owner, { bornOn: -3000 }), aPerson(owner), aPerson(owner)]);
    for (const { id } of [mother, father]) await guard(id, child.id, -3000);
    for (let i = 0; i < 10; i++) {
      const visit = await aVisit(app, counter, child);
      await name(visit, mother.personalNumber);
      await Promise.all([ruleOf(name(visit, father.personalNumber)), aCode(app, counter, visit, 'x')]);
      const [asked] = await owner<{ same: boolean }[]>`select c.person_id = v.guardian_id as same from consent_codes c join counter_visits v on v.id = c.visit_id where v.id = ${visit}`;
      expect(asked!.same).toBe(true);
    }
  });

  it('loses a guardian who was named, who dies in the meantime', async () => {
    const [child, mother] = [await aPerson(owner, { bornOn: -3000 }), await aPerson(owner)];
    await guard(mother.id, child.id, -3000);
    const visit = await aVisit(app, counter, child);
    await name(visit, mother.personalNumber);
    await owner`update people set died_on = today() where id = ${mother.id}`;
    await expectRefused(aCode(app, counter, visit, 'x'), 'guardian_guards_today');
  });
});
