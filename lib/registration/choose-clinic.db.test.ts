import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { aClinic, aConsentText, aFacility, aParticipation, aPerson, anAccount, aRegistration, aSignedInPerson } from '#db/tests/builders.ts';
import { freshDatabase } from '#db/tests/database.ts';
import { refusalOf } from '#db/tests/registration-builders.ts';
import type { PersonActor } from '#lib/kernel/actor.ts';
import type { Refusal } from '#lib/kernel/errors.ts';
import { chooseClinic, endRegistration, myRegistration, planOf, receiptByNumber } from './index.ts';

const { owner } = await freshDatabase();
const version = await aConsentText(owner);
const vake = await aClinic(owner, { name: 'ვაკის პოლიკლინიკა' });
const gldani = await aClinic(owner, { name: 'გლდანის პოლიკლინიკა' });

let nino: PersonActor;
beforeEach(async () => {
  const { id, accountId } = await aSignedInPerson(owner);
  nino = actorOf(id, accountId, '2026-11-21');
});

const actorOf = (personId: string, accountId: string, today: string): PersonActor =>
  ({ kind: 'person', personId, accountId, sessionId: randomUUID(), name: 'ნინო ბერიძე', today });
const on = (today: string): PersonActor => ({ ...nino, today });

const choose = (actor: PersonActor, facilityId: number, facts: { requestId?: string; startsOn?: string; consentVersion?: string } = {}) =>
  chooseClinic(actor, { requestId: randomUUID(), facilityId, startsOn: actor.today!, consentVersion: version, language: 'ka', ...facts });

const written = async (): Promise<number> =>
  (await owner<{ n: number }[]>`select count(*) n from registrations where person_id = ${nino.personId}`)[0]!.n;

describe('a first registration', () => {
  test('holds from today, on the consent, and is told on a receipt', async () => {
    const { number } = await choose(nino, vake);
    expect(await receiptByNumber(nino, number, 'ka')).toMatchObject({
      act: 'registered', isAfterExit: false, effectiveOn: '2026-11-21', nextChoiceOn: '2027-01-21', from: null,
      clinic: { id: vake, name: 'ვაკის პოლიკლინიკა' }, person: { name: 'ნინო ბერიძე' } });
    const mine = await myRegistration(nino, 'ka');
    expect(mine.current).toMatchObject({ clinic: { id: vake }, during: { start: '2026-11-21', end: null } });
    expect(mine.obstacle?.code).toBe('registration.tooEarly');
  });

  test('somebody else cannot read the receipt', async () => {
    const { number } = await choose(nino, vake);
    const other = await aSignedInPerson(owner);
    expect(await receiptByNumber(actorOf(other.id, other.accountId, '2026-11-21'), number, 'ka')).toBeNull();
  });

  test('twice clicked, once done', async () => {
    const requestId = randomUUID();
    const [first, second] = await Promise.all([choose(nino, vake, { requestId }), choose(nino, vake, { requestId })]);
    expect(second).toEqual(first);
    expect(await written()).toBe(1);
  });
});

describe('a change', () => {
  test('within two months is refused, with both dates', async () => {
    await choose(nino, vake);
    expect(await refusalOf(choose(on('2027-01-20'), gldani))).toEqual({
      code: 'registration.tooEarly', facts: { chosenOn: '2026-11-21', allowedOn: '2027-01-21' } });
    expect(await written()).toBe(1);
  });

  test('on the very same day is refused for the same reason', async () => {
    await choose(nino, vake);
    expect(await refusalOf(choose(nino, gldani))).toEqual({
      code: 'registration.tooEarly', facts: { chosenOn: '2026-11-21', allowedOn: '2027-01-21' } });
  });

  test('two months later is done', async () => {
    await choose(nino, vake);
    const { number } = await choose(on('2027-01-21'), gldani);
    expect(await receiptByNumber(nino, number, 'ka')).toMatchObject({
      act: 'changed', from: { id: vake }, clinic: { id: gldani }, effectiveOn: '2027-01-21', nextChoiceOn: '2027-03-21' });
    const { history } = await myRegistration(on('2027-01-21'), 'ka');
    expect(history.map(({ clinic, endReason }) => [clinic.id, endReason])).toEqual([[gldani, null], [vake, 'changed']]);
  });

  test('to the same clinic is refused', async () => {
    await choose(nino, vake);
    expect(await refusalOf(choose(on('2027-02-01'), vake))).toEqual({
      code: 'registration.alreadyHere', facts: { clinic: 'ვაკის პოლიკლინიკა', sinceOn: '2026-11-21' } });
  });

  test('in two tabs is done once', async () => {
    await aRegistration(owner, { ...nino, facilityId: vake, from: '2026-01-10' });
    const saburtalo = await aClinic(owner, { name: 'საბურთალოს პოლიკლინიკა' });
    const outcomes = await Promise.allSettled([choose(nino, gldani), choose(nino, saburtalo)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lost = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect((lost.reason as Refusal).code).toBe('registration.tooEarly');
    expect(await written()).toBe(2);
  });
});

describe('after the clinic has left', () => {
  beforeEach(async () => {
    const left = await aClinic(owner, { to: '2026-11-15' });
    await aRegistration(owner, { ...nino, facilityId: left, from: '2026-11-01', to: '2026-11-15', endReason: 'facility_exit' });
  });

  test('another is chosen at once, and that choice does not count', async () => {
    expect(await myRegistration(nino, 'ka')).toMatchObject({ current: null, clinicLeft: true, obstacle: null });
    const { number } = await choose(nino, gldani);
    expect(await receiptByNumber(nino, number, 'ka')).toMatchObject({ act: 'registered', isAfterExit: true, nextChoiceOn: '2027-01-01' });
  });

  test('the exit excuses once', async () => {
    await choose(nino, gldani);
    expect(await refusalOf(choose(on('2026-12-01'), vake))).toEqual({
      code: 'registration.tooEarly', facts: { chosenOn: '2026-11-01', allowedOn: '2027-01-01' } });
    await choose(on('2027-01-01'), vake);
  });

  test('the excused registration lasts a day', async () => {
    await choose(on('2027-05-01'), gldani);
    expect(await refusalOf(choose(on('2027-05-01'), vake))).toEqual({
      code: 'registration.lastsADay', facts: { startedOn: '2027-05-01', allowedOn: '2027-05-02' } });
  });
});

describe('what else stands in the way', () => {
  test('a consent text that is not in force', async () => {
    expect(await refusalOf(choose(nino, vake, { consentVersion: '2012-9' }))).toEqual({ code: 'registration.consentTextChanged', facts: {} });
  });

  test('midnight', async () => {
    expect(await refusalOf(choose(nino, vake, { startsOn: '2026-11-20' }))).toEqual({
      code: 'registration.dayChanged', facts: { shownOn: '2026-11-20', todayOn: '2026-11-21' } });
  });

  const clinics: [string, () => Promise<number>, string, Record<string, unknown>][] = [
    ['unknown', async () => 999_999_999, 'clinicUnknown', {}],
    ['not in the programme', () => aFacility(owner, 'ახალი'), 'clinicDoesNotTakePart', { clinic: 'ახალი', left: 'unknown' }],
    ['out of the programme', () => aClinic(owner, { name: 'ძველი', to: '2026-06-01' }), 'clinicDoesNotTakePart',
      { clinic: 'ძველი', left: 'known', leftOn: '2026-06-01' }],
    ['about to leave', () => aClinic(owner, { name: 'მიმავალი', to: '2026-12-01' }), 'clinicIsLeaving',
      { clinic: 'მიმავალი', leavesOn: '2026-12-01' }],
    ['without primary care', () => aClinic(owner, { name: 'ჰოსპიტალი', scope: ['planned_surgery'] }), 'clinicHasNoPrimaryCare', { clinic: 'ჰოსპიტალი' }],
    ['not taking new people', async () => {
      const facility = await aClinic(owner, { name: 'თავისთვის' });
      await owner`update places set takes_new = false where facility_id = ${facility}`;
      return facility;
    }, 'clinicTakesNoNew', { clinic: 'თავისთვის' }],
    ['full', async () => {
      const facility = await aClinic(owner, { name: 'სავსე' });
      await owner`update places set capacity = 0, ceiling = 0 where facility_id = ${facility}`;
      return facility;
    }, 'clinicFull', { clinic: 'სავსე', waiting: 0 }],
    ['without a valid licence', async () => {
      const facility = await aClinic(owner, { name: 'ვადაგასული' });
      await aLicence(facility, '2026-11-20');
      return facility;
    }, 'clinicLicenceExpired', { clinic: 'ვადაგასული', expiredOn: '2026-11-20' }],
    ['suspended', () => suspended('2026-11-10', null), 'clinicSuspended',
      { clinic: 'შეჩერებული', actNumber: '04/1', sinceOn: '2026-11-10', end: 'unknown' }],
    ['suspended until a day', () => suspended('2026-11-10', '2026-12-10'), 'clinicSuspended',
      { clinic: 'შეჩერებული', actNumber: '04/1', sinceOn: '2026-11-10', end: 'known', endsOn: '2026-12-10' }],
  ];
  test.each(clinics)('a clinic that is %s', async (_, make, code, facts) => {
    const facilityId = await make();
    expect(await refusalOf(choose(nino, facilityId))).toEqual({ code: `registration.${code}`, facts });
    const { refusal } = await planOf(nino, facilityId, 'ka');
    expect({ code: refusal?.code, facts: refusal?.facts }).toEqual({ code: `registration.${code}`, facts });
    expect(await written()).toBe(0);
  });

  test('and not another list of services that follows without a gap', async () => {
    const facility = await aClinic(owner);
    await owner`update participations set during = daterange(lower(during), '2026-12-01'), end_reason = 'scope_change' where facility_id = ${facility}`;
    await aParticipation(owner, facility, { from: '2026-12-01', scope: ['primary_care', 'oncology'] });
    expect((await planOf(nino, facility, 'ka')).refusal).toBeNull();
    await choose(nino, facility);
  });

  test('a licence holds on its last day', async () => {
    const facility = await aClinic(owner);
    await aLicence(facility, '2026-11-21');
    await choose(nino, facility);
    expect(await myRegistration(on('2026-11-22'), 'ka')).toMatchObject({ current: { clinic: { id: facility } }, licenceExpiredOn: '2026-11-21' });
  });

  const aLicence = (facility: number, expiresOn: string) => owner`
    insert into licences (facility_id, declaration_id, number, issued_on, expires_on)
    select facility_id, declaration_id, 'ლ-1', '2020-01-01', ${expiresOn} from participations where facility_id = ${facility}`;

  async function suspended(from: string, to: string | null): Promise<number> {
    const facility = await aClinic(owner, { name: 'შეჩერებული' });
    await owner`insert into suspensions (facility_id, during, reason, act_number)
      values (${facility}, ${`[${from},${to ?? ''})`}, 'შემოწმება', '04/1')`;
    return facility;
  }

  const people: [string, { documentType?: string; diedOn?: string; exclusion?: string }, string, Record<string, unknown>][] = [
    ['has died', { diedOn: '2026-11-01' }, 'deceased', {}],
    ['has no document of the programme', { documentType: 'other' }, 'withoutDocument', {}],
    ['is privately insured', { exclusion: 'private_insurance' }, 'privateInsurance', { sinceOn: '2013-01-01', end: 'known', endsOn: '2027-01-01' }],
    ['is insured by the budget', { exclusion: 'budget_insurance' }, 'budgetInsurance', { sinceOn: '2026-01-01', end: 'known', endsOn: '2027-01-01' }],
    ['is in prison', { exclusion: 'imprisonment' }, 'imprisonment', { sinceOn: '2026-01-01', end: 'known', endsOn: '2027-01-01' }],
  ];
  test.each(people)('a person who %s', async (_, { exclusion, ...facts }, code, told) => {
    const { id } = await aPerson(owner, facts);
    const actor = actorOf(id, await anAccount(owner, { personId: id }), '2026-11-21');
    if (exclusion) await owner`insert into exclusions (person_id, reason, during) values (${id}, ${exclusion}, ${`[${told.sinceOn as string},2027-01-01)`})`;
    expect(await refusalOf(choose(actor, vake))).toEqual({ code: `registration.${code}`, facts: told });
    expect((await myRegistration(actor, 'ka')).obstacle?.code).toBe(`registration.${code}`);
  });
});

describe('my registration', () => {
  test('stands while the clinic is suspended, and another may be chosen in time', async () => {
    const clinic = await aClinic(owner);
    await aRegistration(owner, { ...nino, facilityId: clinic, from: '2026-01-10' });
    await owner`insert into suspensions (facility_id, during, reason, act_number) values (${clinic}, '[2026-11-10,)', 'შემოწმება', '04/1')`;
    expect(await myRegistration(nino, 'ka')).toMatchObject({
      current: { clinic: { id: clinic } }, suspendedSince: '2026-11-10', leavesOn: null, obstacle: null, nextChoiceOn: '2026-03-10' });
  });

  test('is empty for somebody who has never chosen, and in English names the clinic in English', async () => {
    expect(await myRegistration(nino, 'ka')).toMatchObject({ current: null, clinicLeft: false, obstacle: null, nextChoiceOn: null, history: [] });
    await choose(nino, vake);
    expect((await myRegistration(nino, 'en')).current?.clinic.name).toBe('Clinic');
  });

  test('is nobody else’s', async () => {
    await choose(nino, vake);
    const other = await aSignedInPerson(owner);
    expect((await myRegistration({ ...nino, accountId: other.accountId, personId: other.id }, 'ka')).history).toEqual([]);
  });
});

describe('an end', () => {
  const end = async (actor: PersonActor, requestId = randomUUID()) => {
    const { history } = await myRegistration(actor, 'ka');
    return endRegistration(actor, { requestId, registrationId: history[0]!.id, language: 'ka' });
  };

  test('holds at once, and the window stays', async () => {
    await choose(nino, vake);
    const { number } = await end(on('2026-12-01'));
    expect(await receiptByNumber(nino, number, 'ka')).toMatchObject({
      act: 'ended', effectiveOn: '2026-12-01', nextChoiceOn: '2027-01-21', clinic: { id: vake } });
    expect(await myRegistration(on('2026-12-01'), 'ka')).toMatchObject({ current: null, clinicLeft: false, nextChoiceOn: '2027-01-21' });
  });

  test('on the first day holds from midnight', async () => {
    await choose(nino, vake);
    const { number } = await end(nino);
    expect(await receiptByNumber(nino, number, 'ka')).toMatchObject({ effectiveOn: '2026-11-22' });
    expect((await myRegistration(nino, 'ka')).current).toMatchObject({ during: { end: '2026-11-22' } });
    expect((await refusalOf(choose(nino, gldani))).code).toBe('registration.tooEarly');
  });

  test('in another tab is told, and twice clicked is the same', async () => {
    await choose(nino, vake);
    const requestId = randomUUID();
    const first = await end(on('2026-12-01'), requestId);
    expect(await end(on('2026-12-01'), requestId)).toEqual(first);
    expect(await refusalOf(end(on('2026-12-01')))).toEqual({ code: 'registration.notOpen', facts: {} });
  });
});
