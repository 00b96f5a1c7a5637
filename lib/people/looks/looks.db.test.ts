import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { aClinic, anAccount, aPerson, aRegistration, aSignedInPerson, periodOf } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { aGuardianship } from '#db/tests/family-builders.ts';
import type { AgencyActor, ClinicActor, GuardianActor, PersonActor } from '#lib/kernel/actor.ts';
import { sharingLimits } from '#lib/roster/index.ts';
import {
  answerLookReport, checkEligibility, emergencyOpening, emergencyOpenings, examineEmergency, findPerson, lookReport, lookReports,
  NotOfThisClinic, oneLook, openInEmergency, reportLook, whoLooked,
} from '../index.ts';
import { lookActs } from './acts.ts';
import * as told from './errors.ts';
import { agencyPurposes, clinicPurposes } from './purposes.ts';

testSettings();
const { owner } = await freshDatabase();

type Someone = Awaited<ReturnType<typeof aSignedInPerson>>;
const personActor = ({ id, accountId }: Someone): PersonActor =>
  ({ kind: 'person', accountId, personId: id, sessionId: '', name: 'ნინო ბერიძე', today: '2026-11-21' });

let clinic: number;
let other: number;
let registrar: ClinicActor;
let reviewer: AgencyActor;

const aRegistrar = async (facilityId: number): Promise<ClinicActor> => ({
  kind: 'clinic', accountId: await anAccount(owner, { facilityId }), facilityId, role: 'registrar', sessionId: '', name: 'გიორგი კაპანაძე', today: '2026-11-21',
});
const aReviewer = async (role: AgencyActor['role'] = 'reviewer'): Promise<AgencyActor> =>
  ({ kind: 'agency', accountId: await anAccount(owner, { role }), role, sessionId: '', name: 'მაია ჭანტურია', today: '2026-11-21' });

beforeAll(async () => {
  [clinic, other] = [await aClinic(owner, { name: 'დიდუბის პოლიკლინიკა' }), await aClinic(owner)];
  [registrar, reviewer] = [await aRegistrar(clinic), await aReviewer()];
});

const reason = 'უგონოდ მოიყვანეს, ალერგიის კითხვა შეუძლებელია';
const emergency = (whom: { personalNumber: string; familyName: string; bornOn: string }, requestId: string = randomUUID()) =>
  ({ requestId, personalNumber: whom.personalNumber, familyName: whom.familyName, bornOn: whom.bornOn, reason });

/** A child, and a parent who has a phone. */
async function aFamily() {
  const child = await aPerson(owner, { bornOn: '2020-05-01', phone: null });
  const parent = await aSignedInPerson(owner);
  await owner`insert into guardianships (guardian_id, ward_id, scope, document_number, during)
    values (${parent.id}, ${child.id}, 'parent', '1', ${await periodOf(owner, '2020-05-01')})`;
  const guardian: GuardianActor = { kind: 'guardian', accountId: parent.accountId, personId: child.id, sessionId: '', name: '', today: '2026-11-21' };
  return { child, parent, guardian };
}

describe('the lists', () => {
  it('of looks are one list, in the database and here', async () => {
    const [row] = await owner<{ acts: string[] }[]>`select look_acts() as acts`;
    expect([...lookActs].sort()).toEqual([...row!.acts].sort());
  });

  it('of purposes are the database’s own', async () => {
    const rows = await owner<{ actor: string; purpose: string }[]>`select actor, purpose from look_purposes`;
    const of = (actor: string) => rows.filter((row) => row.actor === actor).map(({ purpose }) => purpose).sort();
    expect([[...clinicPurposes].sort(), [...agencyPurposes].sort()]).toEqual([of('clinic'), of('agency')]);
  });
});

describe('an opening in an emergency', () => {
  it('shows the least, and no more than the list of limits says', async () => {
    const person = await aSignedInPerson(owner);
    await aRegistration(owner, { personId: person.id, facilityId: other, accountId: person.accountId, from: '2026-01-05' });
    const view = await openInEmergency(registrar, emergency(person));
    expect(Object.keys(view).sort()).toEqual([...sharingLimits.emergency].sort());
    expect(view).toMatchObject({ givenName: 'ნინო', familyName: 'ბერიძე', bornOn: '1988-03-09', clinic: { ka: 'ვაკის პოლიკლინიკა', phone: '+995322000000' }, guardians: [] });
  });

  it('shows of a child how the parents are reached, and tells them', async () => {
    const { child, parent } = await aFamily();
    const [own] = await owner<{ phone: string }[]>`select phone from people where id = ${parent.id}`;
    expect((await openInEmergency(registrar, emergency(child))).guardians).toEqual([{ scope: 'parent', phone: own!.phone }]);
    const notices = await owner<{ kind: string; facts: object }[]>`select kind, facts from notices where person_id = ${parent.id}`;
    expect([...notices]).toMatchObject([{ kind: 'wardOpenedInEmergency', facts: { ward: 'ნინო', clinicKa: 'დიდუბის პოლიკლინიკა' } }]);
  });

  it('is told to the carer of an adult too, whose phone the clinic does not read', async () => {
    const [ward, carer] = [await aPerson(owner), await aPerson(owner)];
    await aGuardianship(owner, carer, ward, { scope: 'carer' });
    expect((await openInEmergency(registrar, emergency(ward))).guardians).toEqual([]);
    const kindsTo = async ({ id }: { id: string }) => (await owner<{ kind: string }[]>`select kind from notices where person_id = ${id}`).map(({ kind }) => kind);
    expect([await kindsTo(carer), await kindsTo(ward)]).toEqual([['wardOpenedInEmergency'], ['openedInEmergency']]);
  });

  it('is told to the person at once, over every channel', async () => {
    const person = await aPerson(owner, { email: 'nino@example.test' });
    await openInEmergency(registrar, emergency(person));
    const notices = await owner<{ channel: string; facts: Record<string, string> }[]>`
      select channel, facts from notices where person_id = ${person.id} and kind = 'openedInEmergency' order by channel`;
    expect(notices.map(({ channel }) => channel)).toEqual(['email', 'phone']);
    expect(notices[0]!.facts).toMatchObject({ clinicKa: 'დიდუბის პოლიკლინიკა', openedOn: '2026-11-21' });
    expect(notices[0]!.facts.time).toMatch(/^\d\d:\d\d$/);
  });

  it('is flagged in the journal, and the person reads why', async () => {
    const person = await aSignedInPerson(owner);
    await openInEmergency(registrar, emergency(person));
    const { looks: [look] } = await whoLooked(personActor(person), 1);
    expect(look).toMatchObject({ act: 'person.opened_in_emergency', emergency: true, facility_ka: 'დიდუბის პოლიკლინიკა', role: 'registrar', words: reason });
    expect(JSON.stringify(look)).not.toContain(registrar.accountId);
  });

  it.each([
    ['another number', { personalNumber: '00999999999' }],
    ['another surname', { familyName: 'კაპანაძე' }],
    ['another birth date', { bornOn: '1988-03-10' }],
  ])('is not made for %s: one answer, no name, and a line without the person', async (_, wrong) => {
    const asker = await aRegistrar(clinic);
    const person = await aPerson(owner);
    await expect(openInEmergency(asker, { ...emergency(person), ...wrong })).rejects.toBeInstanceOf(told.EmergencyNotMatched);
    expect([...await owner`select act, person_id from journal where account_id = ${asker.accountId}`]).toEqual([{ act: 'emergency.not_matched', person_id: null }]);
    expect(await owner`select from notices where person_id = ${person.id}`).toHaveLength(0);
  });

  it('takes a surname in Latin letters, as a document may have it', async () => {
    const person = await aPerson(owner);
    expect((await openInEmergency(registrar, { ...emergency(person), familyName: ' Beridze ' })).givenName).toBe('ნინო');
  });

  it('sent twice is one', async () => {
    const [person, requestId] = [await aPerson(owner), randomUUID()];
    const [first, second] = await Promise.all([openInEmergency(registrar, emergency(person, requestId)), openInEmergency(registrar, emergency(person, requestId))]);
    expect(second).toEqual(first);
    expect(await owner`select from emergency_openings where person_id = ${person.id}`).toHaveLength(1);
    expect(await owner`select from journal where person_id = ${person.id}`).toHaveLength(1);
    await expect(openInEmergency(registrar, emergency(await aPerson(owner), requestId))).rejects.toBeInstanceOf(told.EmergencyFormUsed);
    await expect(openInEmergency({ ...registrar, today: '2026-11-22' }, emergency(person, requestId))).rejects.toBeInstanceOf(told.EmergencyFormUsed);
  });

  it('is made for twenty people a day, also by two hands at once', async () => {
    const asker = await aRegistrar(clinic);
    const people = await Promise.all(Array.from({ length: 24 }, () => aPerson(owner)));
    const outcomes = await Promise.allSettled(people.map((person) => openInEmergency(asker, emergency(person))));
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(refusals).toHaveLength(4);
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(told.TooManyEmergencies);
    expect(await owner`select from journal where account_id = ${asker.accountId}`).toHaveLength(20);
    expect((await openInEmergency({ ...asker, today: '2026-11-22' }, emergency(people[0]!))).leftToday).toBe(19);
  });

  it('stops an account that guesses', async () => {
    const asker = await aRegistrar(clinic);
    const person = await aPerson(owner);
    const guess = () => openInEmergency(asker, { ...emergency(person), familyName: 'კაპანაძე' }).catch((error: unknown) => error);
    await guess();
    await owner`update attempts set count = 40 where count = 1`;
    expect(await guess()).toBeInstanceOf(told.TooManyTries);
  });

  it('is not made by who has left', async () => {
    const former = await aRegistrar(clinic);
    await owner`update memberships set ended_at = now() where account_id = ${former.accountId}`;
    await expect(openInEmergency(former, emergency(await aPerson(owner)))).rejects.toBeInstanceOf(NotOfThisClinic);
  });

  it('waits for the agency, which examines it once', async () => {
    const person = await aPerson(owner);
    await openInEmergency(registrar, emergency(person));
    const { rows } = await emergencyOpenings(reviewer, { state: 'open', page: 1 });
    const [{ id }] = await owner<[{ id: string }]>`select id from emergency_openings where person_id = ${person.id}`;
    expect(rows.length).toBeGreaterThan(0);
    await examineEmergency(reviewer, { openingId: id, finding: 'საფუძვლიანია' });
    expect(await emergencyOpening(reviewer, id)).toMatchObject({ finding: 'საფუძვლიანია', reason, who: 'ნანა ბერიძე' });
    await expect(examineEmergency(reviewer, { openingId: id, finding: 'კიდევ' })).rejects.toBeInstanceOf(told.EmergencyExamined);
    await expect(examineEmergency(await aReviewer('auditor'), { openingId: id, finding: 'ა' })).rejects.toThrow();
  });
});

describe('a look that is reported', () => {
  async function aLook() {
    const person = await aSignedInPerson(owner);
    await checkEligibility(registrar, { personalNumber: person.personalNumber, purpose: 'referral' });
    const { looks: [look] } = await whoLooked(personActor(person), 1);
    return { person, lookId: look!.id };
  }
  const words = 'ამ კლინიკაში არასოდეს ვყოფილვარ';

  it('is answered by the agency, and both are told', async () => {
    const { person, lookId } = await aLook();
    await reportLook(personActor(person), { requestId: randomUUID(), lookId, words });
    expect(await owner`select from notices where kind = 'lookReported' and account_id = ${reviewer.accountId}`).not.toHaveLength(0);
    expect((await lookReports(reviewer, { state: 'open', page: 1 })).rows.map(({ id }) => id)).toContain(lookId);
    expect(await lookReport(reviewer, lookId)).toMatchObject({ who: 'ნანა ბერიძე', words, purpose: 'referral' });
    await answerLookReport(reviewer, { lookId, answer: 'კლინიკამ მიმართვა წარმოადგინა' });
    expect(await owner`select from notices where kind = 'lookReportAnswered' and person_id = ${person.id}`).toHaveLength(1);
    expect(await oneLook(personActor(person), lookId)).toMatchObject({ report: words, answer: 'კლინიკამ მიმართვა წარმოადგინა' });
    await expect(answerLookReport(reviewer, { lookId, answer: 'კიდევ ერთი პასუხი' })).rejects.toBeInstanceOf(told.LookReportAnswered);
  });

  it('is reported once; the same request is the same report', async () => {
    const { person, lookId } = await aLook();
    const report = { requestId: randomUUID(), lookId, words };
    await Promise.all([reportLook(personActor(person), report), reportLook(personActor(person), report)]);
    await expect(reportLook(personActor(person), { ...report, requestId: randomUUID() })).rejects.toBeInstanceOf(told.LookReported);
    expect(await owner`select from journal where act = 'look.reported' and person_id = ${person.id}`).toHaveLength(1);
  });

  it('is one’s own', async () => {
    const { lookId } = await aLook();
    const stranger = await aSignedInPerson(owner);
    await expect(reportLook(personActor(stranger), { requestId: randomUUID(), lookId, words })).rejects.toBeInstanceOf(told.LookUnknown);
    expect(await oneLook(personActor(stranger), lookId)).toBeNull();
    const [act] = await owner<{ id: number }[]>`insert into journal (act, actor, person_id) values ('registration.started', 'person', ${stranger.id}) returning id`;
    await expect(reportLook(personActor(stranger), { requestId: randomUUID(), lookId: act!.id, words })).rejects.toBeInstanceOf(told.LookUnknown);
  });

  it('is not answered by who looked', async () => {
    const person = await aSignedInPerson(owner);
    await findPerson(reviewer, { personalNumber: person.personalNumber, purpose: 'complaint' });
    const { looks: [look] } = await whoLooked(personActor(person), 1);
    await reportLook(personActor(person), { requestId: randomUUID(), lookId: look!.id, words });
    await expect(answerLookReport(reviewer, { lookId: look!.id, answer: 'ყველაფერი წესრიგშია' })).rejects.toBeInstanceOf(told.OwnLookReported);
    await answerLookReport(await aReviewer(), { lookId: look!.id, answer: 'ყველაფერი წესრიგშია' });
  });

  it('may be reported by a guardian, for a ward, as long as they guard', async () => {
    const { child, parent, guardian } = await aFamily();
    await openInEmergency(registrar, emergency(child));
    const { looks: [look] } = await whoLooked(guardian, 1);
    const grown = { ...guardian, today: '2038-05-01' };
    expect((await whoLooked(grown, 1)).looks).toEqual([]);
    await expect(reportLook(grown, { requestId: randomUUID(), lookId: look!.id, words })).rejects.toBeInstanceOf(told.LookUnknown);
    await reportLook(guardian, { requestId: randomUUID(), lookId: look!.id, words });
    expect(await oneLook(guardian, look!.id)).toMatchObject({ report: words });
    await answerLookReport(reviewer, { lookId: look!.id, answer: 'ბავშვი მართლაც მოიყვანეს' });
    expect([...await owner`select facts ->> 'ward' as ward from notices where kind = 'wardLookReportAnswered' and person_id = ${parent.id}`])
      .toEqual([{ ward: 'ნინო' }]);
  });
});
