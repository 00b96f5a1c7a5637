import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { call } from '#db/calls.ts';
import { Unavailable } from '#db/violations.ts';
import { asActor, codeOf, expectRefused, ruleOf, type Who } from './as-role.ts';
import { aClinic, anAccount, aPerson, aRegistration, aSignedInPerson } from './builders.ts';
import { freshDatabase } from './database.ts';

const { owner, app } = await freshDatabase();
const [clinic, other] = [await aClinic(owner), await aClinic(owner)];
const [registrar, reviewer] = [await anAccount(owner, { facilityId: clinic }), await anAccount(owner)];
const [nino, gia] = [await aSignedInPerson(owner), await aSignedInPerson(owner)];

const who = {
  nino: { kind: 'person', accountId: nino.accountId, personId: nino.id },
  gia: { kind: 'person', accountId: gia.accountId, personId: gia.id },
  clinic: { kind: 'clinic', accountId: registrar, facilityId: clinic, role: 'registrar' },
  otherClinic: { kind: 'clinic', accountId: await anAccount(owner, { facilityId: other }), facilityId: other, role: 'registrar' },
  agency: { kind: 'agency', accountId: reviewer, role: 'reviewer' },
  auditor: { kind: 'agency', accountId: await anAccount(owner, { role: 'auditor' }), role: 'auditor' },
} satisfies Record<string, Who>;

const check = (number: string, purpose: string | null = null, words: string | null = null) =>
  app`select * from check_eligibility(${registrar}, ${clinic}, ${number}, null, ${purpose}, ${words})`;
const emergency = (whom: { personalNumber: string; familyName: string; bornOn: string }, requestId: string = randomUUID(), reason = 'უგონოდ მოიყვანეს, ვერაფერს ამბობს') =>
  app`select * from open_in_emergency(${requestId}, ${registrar}, ${clinic}, ${whom.personalNumber}, ${whom.familyName}, ${whom.bornOn}, ${reason})`;
const state = (actor: Who, personId: string, purpose = 'complaint', words: string | null = null) =>
  asActor(app, actor, (db) => db`insert into stated_purposes (person_id, purpose, words) values (${personId}, ${purpose}, ${words})`);
const view = (actor: Who, personId: string) => asActor(app, actor, (db) => db`select note_view(${personId}, 'file')`);
const looks = (actor: Who, personId: string) => asActor(app, actor, (db) => db<{ id: number; act: string; role: string }[]>`select * from looks_at(${personId})`);

describe('a look', () => {
  it('says in what role it was made: look_says_in_what_role', async () => {
    const person = await aPerson(owner);
    await check(person.personalNumber);
    await owner`insert into journal (act, actor, account_id, facility_id, person_id) values ('counter.matched', 'clinic', ${registrar}, ${clinic}, ${person.id})`;
    expect((await owner`select detail->>'role' as role from journal where person_id = ${person.id}`).map(({ role }) => role as string)).toEqual(['registrar', 'registrar']);
  });

  it('has a purpose of the list: purpose_is_of_the_list', async () => {
    await expectRefused(check(gia.personalNumber, 'curiosity'), 'purpose_is_of_the_list');
    await expectRefused(check(gia.personalNumber, 'audit'), 'purpose_is_of_the_list');
    await expectRefused(state(who.agency, gia.id, 'referral'), 'purpose_is_of_the_list');
  });

  it('for another purpose says it in words: other_purpose_has_words', async () => {
    await expectRefused(check(gia.personalNumber, 'other', ' ა       '), 'other_purpose_has_words');
    await expectRefused(state(who.agency, gia.id, 'other'), 'other_purpose_has_words');
    expect(await ruleOf(state(who.agency, gia.id, 'other', 'სასამართლოს მოთხოვნა'))).toBe('nothing was refused');
  });

  it('answers alike of all who are not registered there, until a purpose is stated', async () => {
    const [elsewhere, nowhere] = [await aSignedInPerson(owner), await aPerson(owner)];
    await aRegistration(owner, { personId: elsewhere.id, facilityId: other, accountId: elsewhere.accountId, from: -5 });
    const answers = await Promise.all([elsewhere.personalNumber, nowhere.personalNumber, '00999999999'].map((number) => check(number)));
    expect(new Set(answers.map((rows) => JSON.stringify(rows))).size).toBe(1);
    expect(answers[0]![0]).toMatchObject({ outcome: 'purpose_needed', person_id: null });
    expect((await check(elsewhere.personalNumber, 'referral'))[0]).toMatchObject({ outcome: 'elsewhere', person_id: null });
  });

  it('by the agency needs a purpose that its reader stated today: purpose_is_stated', async () => {
    const person = await aPerson(owner);
    await expectRefused(view(who.agency, person.id), 'purpose_is_stated');
    await state(who.agency, person.id);
    await expectRefused(view(who.auditor, person.id), 'purpose_is_stated');
    await expectRefused(view({ ...who.agency, today: '2030-01-01' }, person.id), 'purpose_is_stated');
    await view(who.agency, person.id);
    expect([...await owner`select detail from journal where person_id = ${person.id}`])
      .toEqual([{ detail: { where: 'file', purpose: 'complaint', role: 'reviewer' } }]);
  });

  it('is stated in one’s own name, and stays', async () => {
    expect(await codeOf(state(who.clinic, gia.id))).toBe('42501');
    expect(await codeOf(state(who.nino, gia.id))).toBe('42501');
    expect(await codeOf(asActor(app, who.agency, (db) => db`insert into stated_purposes (account_id, person_id, purpose) values (${registrar}, ${gia.id}, 'audit')`))).toBe('42501');
    await state(who.agency, gia.id);
    await expectRefused(owner`update stated_purposes set words = 'სხვა'`, 'history_only_grows');
  });

  it('is written with its answer or not at all, also when its backend dies', async () => {
    const asked = randomUUID();
    const fatal = as({ ...who.agency }, async (db) => {
      await db.execute(sql`insert into stated_purposes (person_id, purpose, words) values (${nino.id}, 'audit', ${asked})`);
      await db.execute(sql`select note_view(${nino.id}, 'file')`);
      await db.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
      return 'shown';
    });
    expect(await fatal.catch((error: unknown) => error)).toBeInstanceOf(Unavailable);
    expect(await owner`select from journal where detail->>'words' = ${asked}`).toHaveLength(0);
    expect(await owner`select from stated_purposes where words = ${asked}`).toHaveLength(0);
    const person = await aPerson(owner);
    const opened = call((db) => db`select pg_terminate_backend(pg_backend_pid()), e.* from open_in_emergency(${randomUUID()}, ${registrar}, ${clinic},
      ${person.personalNumber}, ${person.familyName}, ${person.bornOn}, 'უგონოდ მოიყვანეს, ვერაფერს ამბობს') e`);
    expect(await opened.catch((error: unknown) => error)).toBeInstanceOf(Unavailable);
    for (const table of ['journal', 'notices', 'emergency_openings'])
      expect([table, (await owner.unsafe(`select from ${table} where person_id = '${person.id}'`)).length]).toEqual([table, 0]);
  });
});

describe('what is read of a look', () => {
  it('is read by the person alone, without whose hands it was in', async () => {
    await check(nino.personalNumber);
    const rows = await looks(who.nino, nino.id);
    expect(rows.map(({ act, role }) => [act, role])).toContainEqual(['eligibility.checked', 'registrar']);
    expect(Object.keys(rows[0]!).filter((name) => /account|name|email/.test(name))).toEqual([]);
    for (const stranger of [who.gia, who.clinic, who.agency, { kind: 'anyone' }]) expect(await looks(stranger, nino.id)).toHaveLength(0);
    expect(await asActor(app, who.gia, (db) => db`select * from acts_about(${nino.id})`)).toHaveLength(0);
  });

  it('is on the roster once a day for each person: one_roster_line_a_day', async () => {
    const line = (on: string) => owner`insert into journal (act, actor, account_id, facility_id, person_id, detail)
      values ('roster.listed', 'clinic', ${registrar}, ${clinic}, ${nino.id}, ${owner.json({ on })})`;
    await line('2026-01-01');
    await line('2026-01-02');
    await expectRefused(line('2026-01-01'), 'one_roster_line_a_day');
  });
});

describe('an opening in an emergency', () => {
  it('has a reason: emergency_has_a_reason', async () => {
    const person = await aPerson(owner);
    await expectRefused(emergency(person, randomUUID(), 'სასწრაფოდ          '), 'emergency_has_a_reason');
    expect(await owner`select from journal where person_id = ${person.id}`).toHaveLength(0);
  });

  it('is one of twenty a day: twenty_emergencies_a_day', async () => {
    const person = await aPerson(owner);
    const opening = (nth: number) => owner`insert into emergency_openings (account_id, request_id, facility_id, person_id, reason, opened_on, nth)
      values (${reviewer}, ${randomUUID()}, ${clinic}, ${person.id}, 'უგონოდ მოიყვანეს, ვერაფერს ამბობს', today(), ${nth})`;
    await opening(20);
    await expectRefused(opening(21), 'twenty_emergencies_a_day');
  });

  it('answers again for ten minutes of its day, and is no key to what is true later: one_opening_per_request', async () => {
    const [person, requestId] = [await aPerson(owner), randomUUID()];
    await emergency(person, requestId);
    const opened = (ago: string) => owner`update emergency_openings set opened_at = now() - ${ago}::interval where request_id = ${requestId}`;
    await opened('9 minutes');
    expect((await emergency(person, requestId))[0]).toMatchObject({ outcome: 'opened', given_name: 'ნინო' });
    await opened('11 minutes');
    await expectRefused(emergency(person, requestId), 'one_opening_per_request');
    await opened('1 minute');
    await owner`update emergency_openings set opened_on = today() - 1 where request_id = ${requestId}`;
    await expectRefused(emergency(person, requestId), 'one_opening_per_request');
    expect(await owner`select from journal where person_id = ${person.id}`).toHaveLength(1);
  });

  it('is seen by its person, its clinic and the agency, who examines it once', async () => {
    const person = await aSignedInPerson(owner);
    await emergency(person);
    const seen = (actor: Who) => asActor(app, actor, async (db) => (await db`select 1 from emergency_openings where person_id = ${person.id}`).length);
    const own = { kind: 'person', accountId: person.accountId, personId: person.id };
    expect(await Promise.all([own, who.clinic, who.agency, who.gia, who.otherClinic].map(seen))).toEqual([1, 1, 1, 0, 0]);
    const [opening] = await owner<{ id: string }[]>`select id from emergency_openings where person_id = ${person.id}`;
    const examine = (actor: Who) => asActor(app, actor, (db) => db`select examine_emergency(${opening!.id}, 'საფუძვლიანია')`);
    for (const actor of [own, who.clinic, who.auditor]) expect(await codeOf(examine(actor))).toBe('42501');
    await examine(who.agency);
    await expectRefused(examine(who.agency), 'emergency_is_examined_once');
  });
});

describe('a report of a look', () => {
  const report = (actor: Who, look: number, requestId: string = randomUUID()) =>
    asActor(app, actor, (db) => db`select * from report_look(${requestId}, ${look}, 'არ ვიცი, რატომ მნახეს')`);
  const answer = (actor: Who, look: number) => asActor(app, actor, (db) => db`select answer_look_report(${look}, 'შევამოწმეთ, საფუძვლიანია')`);

  async function aLook(by: 'clinic' | 'agency' = 'clinic') {
    const person = await aSignedInPerson(owner);
    if (by === 'agency') {
      await state(who.agency, person.id);
      await view(who.agency, person.id);
    } else await check(person.personalNumber);
    const own = { kind: 'person', accountId: person.accountId, personId: person.id };
    return { own, look: (await looks(own, person.id))[0]!.id };
  }

  it('is one for each look, in a race too: one_report_per_look', async () => {
    const { own, look } = await aLook();
    await expectRefused(report(who.gia, look), 'look_is_ones_own');
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => ruleOf(report(own, look))));
    expect(outcomes.sort()).toEqual(['nothing was refused', ...Array.from({ length: 7 }, () => 'one_report_per_look')]);
    expect(await owner`select from look_reports where journal_id = ${look}`).toHaveLength(1);
  });

  it('is answered by another than who looked: nobody_answers_for_themselves', async () => {
    const { own, look } = await aLook('agency');
    await report(own, look);
    await expectRefused(answer(who.agency, look), 'nobody_answers_for_themselves');
    for (const actor of [own, who.clinic, who.auditor]) expect(await codeOf(answer(actor, look))).toBe('42501');
    const colleague = { kind: 'agency', accountId: await anAccount(owner, { role: 'administrator' }), role: 'administrator' };
    await answer(colleague, look);
    await expectRefused(answer(colleague, look), 'look_report_is_answered_once');
  });

  it('is seen by its person and the agency', async () => {
    const { own, look } = await aLook();
    await report(own, look);
    const seen = (actor: Who) => asActor(app, actor, async (db) => (await db`select 1 from look_reports where journal_id = ${look}`).length);
    expect(await Promise.all([own, who.agency, who.gia, who.clinic].map(seen))).toEqual([1, 1, 0, 0]);
    expect(await codeOf(asActor(app, own, (db) => db`update look_reports set words = 'სხვა რამე'`))).toBe('42501');
  });
});
