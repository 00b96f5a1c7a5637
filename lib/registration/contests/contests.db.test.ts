import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { aClinic, aConsentText, anAccount, aRegistration, aSignedInPerson, dayOf } from '#db/tests/builders.ts';
import { aGuardianOf, linkOf, registeredByCode, registeredHoursAgo } from '#db/tests/contest-builders.ts';
import { aCounter, registeredByForm, someForms } from '#db/tests/counter-builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { anAgencyActor } from '#db/tests/life-builders.ts';
import { refusalOf } from '#db/tests/registration-builders.ts';
import type { AgencyActor, ClinicActor, OwnActor } from '#lib/kernel/actor.ts';
import { secretToken } from '#lib/kernel/secret-link.ts';
import { wordsOf } from '#lib/notices/index.ts';
import { decisionByNumber, decisionText } from '#lib/participation/index.ts';
import { recoveriesOf } from '#lib/roster/index.ts';
import {
  answerContest, bringForm, clinicContest, clinicContests, contestableOf, contestAnswerDays, contestByLink, contestFile, contestForPerson, contestLink, contestQueue, contestRegistration,
  decideContest, myContestOf, myContests, myRegistration, receiptByNumber, receiptText, refusalOfLink, undoRegistration,
} from '../index.ts';
import { broughtRefusals } from '../schemas.ts';
import { aPage } from '../tests/page-of-print.ts';

testSettings();
const { owner, app } = await freshDatabase();
await aConsentText(owner);
const [vake, gldani] = [await aClinic(owner, { name: 'ვაკე' }), await aClinic(owner, { name: 'გლდანი' })];
const counter = await aCounter(owner, gldani);
for (const facilityId of [vake, gldani]) await anAccount(owner, { facilityId, role: 'manager' });
const registrar: ClinicActor = { kind: 'clinic', ...counter, role: 'registrar', sessionId: '', name: 'ნანა ბერიძე', today: null };
const reviewer: AgencyActor = await anAgencyActor(owner);
const anyone = { kind: 'anyone', today: null } as const;
const inDays = (days: number) => dayOf(owner, days);

type Someone = Awaited<ReturnType<typeof aSignedInPerson>>;
const own = (person: Someone, today: string | null = null): OwnActor =>
  ({ kind: 'person', personId: person.id, accountId: person.accountId, sessionId: '', name: '', today });

let nino: Someone;
beforeEach(async () => {
  nino = await aSignedInPerson(owner);
  await aRegistration(owner, { personId: nino.id, accountId: nino.accountId, facilityId: vake, from: -100 });
});
const atCounter = async (): Promise<string> => (await registeredByCode(app, counter, nino)).registration_id;
const request = () => ({ requestId: randomUUID() });
const decided = { legalBasis: 'მუხლი 1', reasons: 'თანხმობა არ დადასტურდა' };

/** Every notice of a person, in words, the latest last. */
async function wordsTold(personId: string, channel: 'phone' | 'email' = 'phone'): Promise<string[]> {
  const rows = await owner<{ kind: string; facts: Record<string, string> }[]>`
    select kind, facts from notices where person_id = ${personId} and channel = 'phone' order by created_at, id`;
  return rows.flatMap((notice) => (['ka', 'en'] as const).map((language) => wordsOf({ ...notice, language, channel }, 'https://erti.example').body));
}

describe('undoing', () => {
  it('gives a receipt that says where the person is again', async () => {
    const registrationId = await atCounter();
    expect((await myRegistration(own(nino), 'ka')).undoUntil).toBeInstanceOf(Date);
    const { number } = await undoRegistration(own(nino), { ...request(), registrationId });
    const receipt = (await receiptByNumber(own(nino), number, 'ka'))!;
    expect(receipt).toMatchObject({ act: 'undone', annulledAs: 'undo', clinic: { id: gldani }, restored: { id: vake }, nextChoiceOn: null });
    expect(receiptText(receipt, 'en')).toMatchObject({ title: 'The registration is undone' });
    const mine = await myRegistration(own(nino), 'ka');
    expect(mine).toMatchObject({ current: { clinic: { id: vake }, basis: 'restoration' }, undoUntil: null });
    expect(mine.history.map(({ annulledAs }) => annulledAs)).toEqual(expect.arrayContaining(['undo', null]));
  });

  it('is refused with the moment at which it was over', async () => {
    const late = await aSignedInPerson(owner);
    const registrationId = await registeredHoursAgo(owner, counter, late, 73);
    expect((await myRegistration(own(late), 'ka')).undoUntil).toBeNull();
    expect(await refusalOf(undoRegistration(own(late), { ...request(), registrationId }))).toEqual({
      code: 'contests.undoTooLate', facts: { untilOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string, untilTime: expect.stringMatching(/^\d\d:\d\d$/) as string } });
  });

  it('is refused for one\'s own choice, a stranger\'s registration and what is gone, each by its name', async () => {
    const { history } = await myRegistration(own(nino), 'ka');
    const codeOf = async (registrationId: string, who = own(nino)) => (await refusalOf(undoRegistration(who, { ...request(), registrationId }))).code;
    expect(await codeOf(history[0]!.id)).toBe('contests.undoOwnChoice');
    const registrationId = await atCounter();
    expect(await codeOf(registrationId, own(await aSignedInPerson(owner)))).toBe('contests.nothingToContest');
    await undoRegistration(own(nino), { ...request(), registrationId });
    expect(await codeOf(registrationId)).toBe('contests.nothingToContest');
  });
});

describe('a link', () => {
  const tokenOf = async (registrationId: string) => secretToken('contest', await linkOf(owner, registrationId, nino.id));

  it('arrives in the notice, on the phone, in both languages', async () => {
    const token = await tokenOf(await atCounter());
    const [ka, en] = await wordsTold(nino.id);
    expect([ka, en]).toEqual([expect.stringContaining(`https://erti.example/contest/${token}`), expect.stringContaining(`https://erti.example/en/contest/${token}`)]);
    expect(await owner`select from notices where facts::text like ${`%${token}%`}`).toHaveLength(0);
  });

  it('says what it is about, and that nothing was written by reading', async () => {
    const token = await tokenOf(await atCounter());
    for (let i = 0; i < 2; i++)
      expect(await contestLink(anyone, token)).toEqual({
        clinic: { ka: 'გლდანი', en: 'Clinic' }, startedOn: await inDays(0), state: 'open', contestedOn: null, linkDays: 30 });
  });

  it('and a clinic’s answer take as many days as are in force', async () => {
    const token = await tokenOf(await atCounter());
    const [day, old] = [await inDays(40), await inDays(-1)];
    const days = (name: string, value: number) => owner`insert into settings (name, value, in_force) values (${name}, ${value}, daterange(${day}::date, null))`;
    await owner`update settings set in_force = daterange(lower(in_force), ${day}::date) where name in ('contest_link_days', 'contest_working_days')`;
    await days('contest_link_days', 39);
    await days('contest_working_days', 5);
    expect((await refusalOf(contestByLink({ ...anyone, today: day }, token))).facts).toEqual({ days: 39 });
    expect([await contestAnswerDays({ ...anyone, today: old }), await contestAnswerDays({ ...anyone, today: day })]).toEqual([10, 5]);
  });

  it('looks the same when it was never written and when its row is unknown', async () => {
    for (const token of ['', 'x', randomUUID(), secretToken('contest', randomUUID()), secretToken('newborn', randomUUID())]) {
      expect(await contestLink(anyone, token)).toBeNull();
      expect((await refusalOf(contestByLink(anyone, token))).code).toBe('contests.linkUnknown');
    }
  });

  it('contests once, and then says when; too old and void have their own sentences', async () => {
    const registrationId = await atCounter();
    const token = await tokenOf(registrationId);
    const old = { ...anyone, today: await inDays(31) };
    const expired = { code: 'contests.linkExpired', facts: { days: 30 } };
    expect(await refusalOf(contestByLink(old, token))).toEqual(expired);
    expect(refusalOfLink(await contestLink(old, token))).toMatchObject(expired);
    await contestByLink(anyone, token);
    expect(await refusalOf(contestByLink(anyone, token))).toEqual({ code: 'contests.linkUsed', facts: { contestedOn: await inDays(0) } });
    expect(refusalOfLink(await contestLink(anyone, token)).facts).toEqual({ contestedOn: await inDays(0) });
    const other = await aSignedInPerson(owner);
    const { registration_id: undone } = await registeredByCode(app, counter, other);
    const theirs = secretToken('contest', await linkOf(owner, undone, other.id));
    await undoRegistration(own(other), { ...request(), registrationId: undone });
    expect((await refusalOf(contestByLink(anyone, theirs))).code).toBe('contests.linkOver');
  });
});

describe('a contest', () => {
  const contested = async () => {
    const registrationId = await atCounter();
    await contestRegistration(own(nino), { ...request(), registrationId, statement: 'იქ არ ვყოფილვარ' });
    return (await myContestOf(own(nino), registrationId))!;
  };

  it('is upheld on silence: the person is back, told, and the days are to be recovered', async () => {
    const { id, dueOn, registrationId } = await contested();
    const late = { ...reviewer, today: new Date(Date.parse(dueOn) + 86_400_000).toISOString().slice(0, 10) };
    expect(await refusalOf(decideContest(reviewer, { ...request(), contestId: id, outcome: 'upheld', ...decided }))).toEqual({
      code: 'contests.clinicIsHeardFirst', facts: { dueOn } });
    expect(await contestFile(late, id)).toMatchObject({
      may: { uphold: true, reject: false }, before: { ka: 'ვაკე', comesBack: true }, madeBy: 'clinic', startedBy: 'ნანა ბერიძე', person: { id: nino.id } });
    const { number } = await decideContest(late, { ...request(), contestId: id, outcome: 'upheld', ...decided });
    expect(await myRegistration(own(nino, late.today), 'ka')).toMatchObject({ current: { clinic: { id: vake } }, nextChoiceOn: expect.any(String) as string });
    expect(await myContestOf(own(nino), registrationId)).toMatchObject({ outcome: 'upheld', isAnnulled: true, decision: { number, reasons: decided.reasons } });
    const { recoveries } = await recoveriesOf(registrar, gldani);
    expect(recoveries.find((one) => one.id === registrationId)).toMatchObject({ basis: 'contest', act: number, during: { end: late.today } });
    expect((await wordsTold(nino.id)).at(-2)).toContain('თქვენი კლინიკა კვლავ არის ვაკე');
  });

  it('is answered by any of the clinic\'s staff, whose name the agency reads', async () => {
    const { id } = await contested();
    expect(await clinicContest(registrar, id)).toMatchObject({ mayAnswer: true, person: { givenName: 'ნინო' }, statement: 'იქ არ ვყოფილვარ' });
    await answerContest(registrar, { ...request(), contestId: id, answer: 'words', words: 'კოდი თავად გვითხრა' });
    expect(await contestFile(reviewer, id)).toMatchObject({ answer: 'words', answeredBy: 'ნანა ბერიძე', may: { uphold: true, reject: true } });
    await decideContest(reviewer, { ...request(), contestId: id, outcome: 'rejected', ...decided });
    expect(await myContests(own(nino))).toMatchObject([{ outcome: 'rejected' }]);
    expect((await clinicContests(registrar)).find((one) => one.id === id)).toMatchObject({ mayAnswer: false, outcome: 'rejected' });
  });

  it('with a form is rejected on its scan', async () => {
    const { registration_id: registrationId } = await registeredByForm(app, counter, nino, await someForms(owner, gldani, 1));
    await contestByLink(anyone, secretToken('contest', await linkOf(owner, registrationId, nino.id)));
    const { id } = (await myContestOf(own(nino), registrationId))!;
    await answerContest(registrar, { ...request(), contestId: id, answer: 'form' });
    expect(await contestFile(reviewer, id)).toMatchObject({ proof: 'form', answerScanId: expect.any(String) as string, consent: { formSeries: 'აბ' }, may: { reject: true } });
    const { number } = await decideContest(reviewer, { ...request(), contestId: id, outcome: 'rejected', ...decided });
    const decision = (await decisionByNumber(reviewer, number))!;
    expect(decisionText(decision, 'en').rows).toContainEqual({ term: 'Subject', value: 'Contested registration stands' });
  });

  it('refuses a wrong answer by its name', async () => {
    const { id, dueOn } = await contested();
    const answer = { ...request(), contestId: id, answer: 'form' } as const;
    expect((await refusalOf(answerContest(registrar, answer))).code).toBe('contests.formNotScanned');
    expect(await refusalOf(answerContest({ ...registrar, today: await inDays(40) }, { ...answer, answer: 'admits' }))).toEqual({ code: 'contests.answerTooLate', facts: { dueOn } });
    const other: ClinicActor = { ...registrar, ...(await aCounter(owner, vake)) };
    expect((await refusalOf(answerContest(other, answer))).code).toBe('contests.notYours');
    expect([await clinicContest(other, id), await clinicContest(registrar, randomUUID())]).toEqual([null, null]);
  });

  it('takes no form, and stores none, once its days are over; the page of a contest says so', async () => {
    const { id, dueOn } = await contested();
    const file = { fileName: 'a.jpg', bytes: await aPage({ width: 1240, height: 1754 }) };
    expect(await refusalOf(bringForm({ ...registrar, today: await inDays(40) }, id, file))).toEqual({ code: 'contests.answerTooLate', facts: { dueOn } });
    expect(await owner`select from consent_scans where person_id = ${nino.id}`).toHaveLength(0);
    expect(broughtRefusals).toContain('contests.answerTooLate');
    await bringForm(registrar, id, file);
    expect((await refusalOf(bringForm(registrar, id, file))).code).toBe('contests.settled');
    expect(await owner`select from consent_scans where person_id = ${nino.id}`).toHaveLength(1);
  });

  it('is opened by the agency for somebody who rang, and whoever looked is written down', async () => {
    const registrationId = await atCounter();
    expect((await contestableOf(reviewer, nino.id))?.map(({ id }) => id)).toContain(registrationId);
    const { id } = await contestForPerson(reviewer, { ...request(), personId: nino.id, registrationId, statement: 'დარეკა' });
    await contestFile(reviewer, id);
    expect((await contestQueue(reviewer, { state: 'open', page: 1 })).contests.map((one) => one.id)).toContain(id);
    expect(await owner`select distinct detail ->> 'where' as where, detail ->> 'purpose' as purpose from journal where person_id = ${nino.id} and act = 'person.viewed'`)
      .toEqual([{ where: 'contest', purpose: 'contest' }]);
    expect(await contestableOf(reviewer, randomUUID())).toBeNull();
    const auditor = { ...reviewer, accountId: await anAccount(owner, { role: 'auditor' }), role: 'auditor' } as const;
    expect((await refusalOf(contestForPerson(auditor, { ...request(), personId: nino.id, registrationId, statement: 'x' }))).code).toBe('contests.reviewerDecides');
  });

  it('is how one guardian objects to what the other chose', async () => {
    const registrationId = await atCounter();
    const guardian = await aGuardianOf(owner, nino);
    const actor: OwnActor = { ...own(guardian), kind: 'guardian', personId: nino.id };
    await contestRegistration(actor, { ...request(), registrationId });
    expect(await myContests(actor)).toMatchObject([{ registrationId, outcome: null }]);
  });

  it('is told in words to everybody whom it concerns', async () => {
    const { id } = await contested();
    await answerContest(registrar, { ...request(), contestId: id, answer: 'admits' });
    await decideContest(reviewer, { ...request(), contestId: id, outcome: 'upheld', ...decided });
    const rows = await owner<{ kind: string; facts: Record<string, string>; channel: 'phone' | 'email' }[]>`select kind, facts, channel from notices`;
    for (const notice of rows) for (const language of ['ka', 'en'] as const) expect(wordsOf({ ...notice, language }, 'https://erti.example').body).not.toMatch(/\{/);
    expect(new Set(rows.map(({ kind }) => kind)).size).toBeGreaterThan(8);
  });
});
