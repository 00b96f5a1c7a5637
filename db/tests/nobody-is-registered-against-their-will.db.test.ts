import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { asActor, codeOf, expectRefused, ruleOf, type Who } from './as-role.ts';
import { aClinic, aConsentText, anAccount, aRegistration, aSignedInPerson, dayOf } from './builders.ts';
import { choose } from './choose.ts';
import { aGuardianOf, linkOf, registeredByCode, registeredHoursAgo } from './contest-builders.ts';
import { aCounter, registeredByForm, someForms } from './counter-builders.ts';
import { freshDatabase } from './database.ts';

const { owner, app } = await freshDatabase({ connections: 20 });
await aConsentText(owner);
const [vake, gldani] = [await aClinic(owner, { name: 'ვაკე' }), await aClinic(owner, { name: 'გლდანი' })];
const counter = await aCounter(owner, gldani);
const registrar: Who = { kind: 'clinic', accountId: counter.accountId, facilityId: gldani, role: 'registrar' };
const reviewer: Who = { kind: 'agency', accountId: await anAccount(owner), role: 'reviewer' };
const anyone: Who = { kind: 'anyone' };
const later = await dayOf(owner, 40);

let nino: Awaited<ReturnType<typeof aSignedInPerson>>;
let before: string;
beforeEach(async () => {
  nino = await aSignedInPerson(owner);
  before = await aRegistration(owner, { personId: nino.id, accountId: nino.accountId, facilityId: vake, from: -100 });
});

type Own = { id: string; accountId: string };
const undo = (who: Own, personId: string, registration: string, today: string | null = null, requestId: string = randomUUID(), sql = app) =>
  sql`select * from undo_registration(${requestId}, ${who.accountId}, ${personId}, ${registration}, ${today})`;
const contest = (who: Own, personId: string, registration: string, today: string | null = null, sql = app) =>
  sql<{ id: string; number: string }[]>`
    select id, number from contest_registration(${randomUUID()}, ${who.accountId}, ${personId}, ${registration}, null, ${today})`;
const byLink = (link: string, today?: string, sql = app) => asActor(sql, { ...anyone, ...(today && { today }) }, (tx) => tx`select number from contest_by_link(${link})`);
const answer = (id: string, given: string, words: string | null = null, scan: string | null = null, who = registrar) =>
  asActor(app, who, (sql) => sql`select number from answer_contest(${randomUUID()}, ${id}, ${given}, ${words}, ${scan})`);
const decide = (id: string, outcome: string, { today, who = reviewer, sql = app }: { today?: string; who?: Who; sql?: typeof app } = {}) =>
  asActor(sql, { ...who, ...(today && { today }) }, (tx) => tx`select number from decide_contest(${randomUUID()}, ${id}, ${outcome}, 'მუხლი 1', 'მიზეზი', 'სასამართლო')`);
const idOf = async (registration: string): Promise<string> =>
  (await owner<{ id: string }[]>`select id from contests where ${registration} in (registration_id, annulled_registration_id)`)[0]!.id;
type Held = { facility: number; basis: string; from: string; until: string | null };
const held = (personId = nino.id) => owner<Held[]>`
  select facility_id as facility, basis, lower(during)::text as from, upper(during)::text as until from registrations
  where person_id = ${personId} order by lower(during), id`;
const toldKinds = async (personId = nino.id) => (await owner<{ kind: string }[]>`
  select kind from notices where person_id = ${personId} order by created_at, id`).map(({ kind }) => kind);

describe('undoing what another made', () => {
  it('takes it back from the start, and continues the one before', async () => {
    const { registration_id: made } = await registeredByCode(app, counter, nino);
    const [receipt] = await undo(nino, nino.id, made);
    const [today, start] = [await dayOf(owner, 0), await dayOf(owner, -100)];
    expect(receipt).toMatchObject({ act: 'undone', registration_id: made });
    expect(await held()).toEqual([
      { facility: vake, basis: 'choice', from: start, until: today }, { facility: vake, basis: 'restoration', from: today, until: null }]);
    expect(await owner`select annulment_basis, annulment_act_number from annulled_registrations where id = ${made}`)
      .toMatchObject([{ annulment_basis: 'undo', annulment_act_number: receipt!.number as string }]);
    expect(await toldKinds()).toEqual(['registeredAtCounter', 'registrationUndoneAndRestored']);
  });

  it('leaves the window of two months as if it had never been', async () => {
    const { registration_id: made } = await registeredByCode(app, counter, nino);
    await undo(nino, nino.id, made);
    await choose(app, { ...nino, facilityId: await aClinic(owner), today: await dayOf(owner, 1) });
  });

  it('marks the days that had passed for recovery', async () => {
    const made = await registeredHoursAgo(owner, counter, { ...(await aSignedInPerson(owner)) }, 71);
    const [row] = await owner<{ id: string; account: string }[]>`
      select p.id, a.id as account from registrations r join people p on p.id = r.person_id join accounts a on a.person_id = p.id where r.id = ${made}`;
    await undo({ id: row!.id, accountId: row!.account }, row!.id, made);
    expect(await owner`select upper(during) - lower(during) as days from recoveries where annulled_registration_id = ${made}`).toEqual([{ days: 2 }]);
  });

  it('is possible after 71 hours and not after 73: undo_is_in_time', async () => {
    const [one, other] = [await aSignedInPerson(owner), await aSignedInPerson(owner)];
    const [early, late] = [await registeredHoursAgo(owner, counter, one, 71), await registeredHoursAgo(owner, counter, other, 73)];
    expect(await undo(one, one.id, early)).toMatchObject([{ act: 'undone' }]);
    await expectRefused(undo(other, other.id, late), 'undo_is_in_time');
  });

  it('moves with the date of a demo', async () => {
    const { registration_id: made } = await registeredByCode(app, counter, nino);
    await expectRefused(undo(nino, nino.id, made, await dayOf(owner, 4)), 'undo_is_in_time');
    expect(await undo(nino, nino.id, made, await dayOf(owner, 2))).toHaveLength(1);
  });

  it('is not for what one chose oneself: undo_is_of_what_another_made', async () => {
    await expectRefused(undo(nino, nino.id, before), 'undo_is_of_what_another_made');
  });

  it('is the person\'s, and a fellow guardian contests: guardian_contests_instead', async () => {
    const [one, other] = [await aGuardianOf(owner, nino), await aGuardianOf(owner, nino)];
    const { registration_id: made } = await choose(app, { ...one, id: nino.id, facilityId: gldani });
    await expectRefused(undo(other, nino.id, made), 'guardian_contests_instead');
    await contest(other, nino.id, made);
    expect(await owner`select ground, needs_answer from contests where registration_id = ${made}`).toEqual([{ ground: 'guardian_objects', needs_answer: false }]);
    expect(await undo(nino, nino.id, made)).toHaveLength(1);
  });

  it('is nobody else\'s: person_is_known', async () => {
    const { registration_id: made } = await registeredByCode(app, counter, nino);
    const gia = await aSignedInPerson(owner);
    await expectRefused(undo(gia, nino.id, made), 'person_is_known');
    await expectRefused(undo(gia, gia.id, made), 'registration_is_still_open');
  });

  it('answers the same request with the same receipt', async () => {
    const { registration_id: made } = await registeredByCode(app, counter, nino);
    const request = randomUUID();
    const receipts = await Promise.all([1, 2, 3].map(() => undo(nino, nino.id, made, null, request)));
    expect(new Set(receipts.map(([receipt]) => receipt!.number as string)).size).toBe(1);
  });
});

describe('a link in a notice', () => {
  it('contests without signing in, and works once: link_works_once', async () => {
    const { registration_id: made } = await registeredByCode(app, counter, nino);
    const link = await linkOf(owner, made, nino.id);
    await byLink(link);
    expect(await owner`select way, contested_by, needs_answer, proof from contests where registration_id = ${made}`)
      .toEqual([{ way: 'link', contested_by: null, needs_answer: true, proof: 'one_time_code' }]);
    await expectRefused(byLink(link), 'link_works_once');
    expect(await owner`select state, contested_on::text from contest_link_of(${link})`).toEqual([{ state: 'used', contested_on: await dayOf(owner, 0) }]);
  });

  it('is none when it is unknown, too old, or about what is void', async () => {
    const { registration_id: made } = await registeredByCode(app, counter, nino);
    const link = await linkOf(owner, made, nino.id);
    await expectRefused(byLink(randomUUID()), 'link_is_known');
    await expectRefused(byLink(link, await dayOf(owner, 31)), 'link_is_fresh');
    await undo(nino, nino.id, made);
    await expectRefused(byLink(link), 'registration_is_still_open');
    expect(await owner`select state from contest_link_of(${link})`).toEqual([{ state: 'over' }]);
  });

  it('is read by nobody, and tells no more than the clinic and the day', async () => {
    const { registration_id: made } = await registeredByCode(app, counter, nino);
    for (const who of [anyone, registrar, reviewer, { kind: 'person', personId: nino.id, accountId: nino.accountId }])
      expect(await codeOf(asActor(app, who, (sql) => sql`select id from contest_links`))).toBe('42501');
    expect(Object.keys((await owner`select * from contest_link_of(${await linkOf(owner, made, nino.id)})`)[0]!))
      .toEqual(['clinic_ka', 'clinic_en', 'started_on', 'state', 'contested_on']);
  });
});

describe('a contest', () => {
  const contested = async (): Promise<{ id: string; made: string }> => {
    const { registration_id: made } = await registeredByCode(app, counter, nino);
    await contest(nino, nino.id, made);
    return { id: await idOf(made), made };
  };

  it('is of a choice: contest_is_of_a_choice', async () => {
    const { registration_id: made } = await registeredByCode(app, counter, nino);
    await undo(nino, nino.id, made);
    const [restored] = await owner<{ id: string }[]>`select id from registrations where person_id = ${nino.id} and basis = 'restoration'`;
    await expectRefused(contest(nino, nino.id, restored!.id), 'contest_is_of_a_choice');
  });

  it('is one, however often it is said', async () => {
    const { registration_id: made } = await registeredByCode(app, counter, nino);
    const numbers = await Promise.all([1, 2, 3].map(async () => (await contest(nino, nino.id, made))[0]!.number));
    expect(new Set(numbers).size).toBe(1);
  });

  it('waits for the clinic: clinic_is_heard_first', async () => {
    const { id } = await contested();
    await expectRefused(decide(id, 'upheld'), 'clinic_is_heard_first');
    await expectRefused(decide(id, 'rejected'), 'rejection_rests_on_an_answer');
  });

  it('is upheld at once when the clinic admits', async () => {
    const { id, made } = await contested();
    await answer(id, 'admits');
    await decide(id, 'upheld');
    expect(await owner`select annulment_basis from annulled_registrations where id = ${made}`).toEqual([{ annulment_basis: 'contest' }]);
  });

  it('is upheld on silence after ten working days, and not a day sooner', async () => {
    const { id, made } = await contested();
    const [{ due_on: due } = { due_on: '' }] = await owner<{ due_on: string }[]>`select due_on::text from contests where id = ${id}`;
    await expectRefused(decide(id, 'upheld', { today: due }), 'clinic_is_heard_first');
    const after = new Date(Date.parse(due) + 86_400_000).toISOString().slice(0, 10);
    await decide(id, 'upheld', { today: after });
    const today = await dayOf(owner, 0);
    expect((await held()).map(({ facility, basis, from, until }) => [facility, basis, from, until])).toEqual([
      [vake, 'choice', await dayOf(owner, -100), today], [vake, 'restoration', today, null]]);
    expect(await owner`select lower(during)::text as from, upper(during)::text as until from recoveries where annulled_registration_id = ${made}`)
      .toEqual([{ from: today, until: after }]);
    expect((await toldKinds()).at(-1)).toBe('contestUpheldAndRestored');
  });

  it('is answered in time: contest_answer_is_in_time', async () => {
    const { id } = await contested();
    await expectRefused(answer(id, 'words', 'დაეთანხმა', null, { ...registrar, today: later }), 'contest_answer_is_in_time');
  });

  it('is answered by its own clinic, once', async () => {
    const { id } = await contested();
    await expectRefused(answer(id, 'admits', null, null, { ...registrar, facilityId: vake, accountId: (await aCounter(owner, vake)).accountId }), 'facility_is_ones_own');
    await answer(id, 'words', 'ტელეფონით დაეთანხმა');
    await expectRefused(answer(id, 'admits'), 'contest_is_open');
  });

  it('is rejected on words where no form should be, and only on the form where one should', async () => {
    const { id } = await contested();
    await answer(id, 'words', 'კოდი თავად გვითხრა');
    await decide(id, 'rejected');
    const gia = await aSignedInPerson(owner);
    const { registration_id: made } = await registeredByForm(app, counter, gia, await someForms(owner, gldani, 1));
    await contest(gia, gia.id, made);
    await answer(await idOf(made), 'words', 'ფორმა დაიკარგა');
    await expectRefused(decide(await idOf(made), 'rejected'), 'rejection_rests_on_an_answer');
  });

  it('rests on the form\'s scan: form_is_brought_as_a_scan', async () => {
    const { id } = await contested();
    await expectRefused(answer(id, 'form'), 'form_is_brought_as_a_scan');
    const gia = await aSignedInPerson(owner);
    const { registration_id: made } = await registeredByForm(app, counter, gia, await someForms(owner, gldani, 1));
    await contest(gia, gia.id, made);
    await answer(await idOf(made), 'form');
    await decide(await idOf(made), 'rejected');
    expect(await owner`select from registrations where id = ${made}`).toHaveLength(1);
  });

  it('is decided by those who decide, once: reviewer_decides', async () => {
    const { id } = await contested();
    await answer(id, 'admits');
    await expectRefused(decide(id, 'upheld', { who: { ...reviewer, role: 'auditor' } }), 'reviewer_decides');
    await expectRefused(decide(id, 'upheld', { who: registrar }), 'reviewer_decides');
    await decide(id, 'upheld');
    await expectRefused(decide(id, 'rejected'), 'contest_is_open');
  });

  it('stays as it was written: history_only_grows', async () => {
    const { id } = await contested();
    await answer(id, 'words', 'დაეთანხმა');
    for (const change of ["answer = 'admits'", "statement = 'x'", "due_on = due_on + 1", "answer_words = 'სხვა'", 'registration_id = null, annulled_registration_id = registration_id'])
      expect(['history_only_grows', 'contests_annulled_registration_id_fkey']).toContain(await ruleOf(owner.unsafe(`update contests set ${change} where id = '${id}'`)));
    await expectRefused(owner`delete from contests where id = ${id}`, 'history_only_grows');
  });

  it('is over when the person undoes meanwhile', async () => {
    const { id, made } = await contested();
    await undo(nino, nino.id, made);
    expect(await owner`select outcome, decision_id from contests where id = ${id}`).toEqual([{ outcome: 'over', decision_id: null }]);
  });

  it('is opened by the agency for somebody who rang, and not by an auditor', async () => {
    const { registration_id: made } = await registeredByCode(app, counter, nino);
    const open = (who: Who) => asActor(app, who, (sql) => sql`select number from contest_for_person(${randomUUID()}, ${nino.id}, ${made}, 'დარეკა')`);
    await expectRefused(open({ ...reviewer, role: 'auditor' }), 'reviewer_decides');
    await open(reviewer);
    expect(await owner`select way from contests where registration_id = ${made}`).toEqual([{ way: 'agency' }]);
  });
});
