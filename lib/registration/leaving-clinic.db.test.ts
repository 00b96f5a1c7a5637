import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { aClinic, aConsentText, aRegistration } from '#db/tests/builders.ts';
import { freshDatabase } from '#db/tests/database.ts';
import { aPersonOn, aReviewer, closeClinic, refusalOf, succeedClinic } from '#db/tests/registration-builders.ts';
import type { PersonActor } from '#lib/kernel/actor.ts';
import { chooseClinic, endRegistration, myRegistration, planOf, receiptByNumber } from './index.ts';

const { owner } = await freshDatabase();
const version = await aConsentText(owner);
const today = '2026-11-21';
const agency = await aReviewer(owner, today);

let nino: PersonActor;
let vake: number;
let gldani: number;
beforeEach(async () => {
  [nino, vake, gldani] = [await aPersonOn(owner, today), await aClinic(owner, { name: 'ვაკე' }), await aClinic(owner, { name: 'გლდანი' })];
});

const on = (day: string): PersonActor => ({ ...nino, today: day });
const choose = (actor: PersonActor, facilityId: number) =>
  chooseClinic(actor, { requestId: randomUUID(), facilityId, startsOn: actor.today!, consentVersion: version, language: 'ka' });
const registered = (from: string) => aRegistration(owner, { ...nino, facilityId: vake, from });

describe('a clinic that says when it leaves', () => {
  const leavesOn = '2026-12-15';

  test('may be left at once, and the choice does not count', async () => {
    await registered('2026-11-01');
    await closeClinic(owner, agency, vake, leavesOn);
    expect(await myRegistration(nino, 'ka')).toMatchObject({
      current: { clinic: { id: vake }, endReason: 'facility_exit', during: { end: leavesOn } }, next: null, leavesOn, clinicLeft: true, obstacle: null });
    expect(await planOf(nino, gldani, 'ka')).toMatchObject({
      from: { id: vake }, to: { id: gldani }, isAfterExit: true, refusal: null, nextChoiceOn: '2027-01-01' });
    const { number } = await choose(nino, gldani);
    expect(await receiptByNumber(nino, number, 'ka')).toMatchObject({
      act: 'changed', from: { id: vake }, clinic: { id: gldani }, isAfterExit: true, effectiveOn: today, nextChoiceOn: '2027-01-01' });
    const { history, leavesOn: leaves, clinicLeft } = await myRegistration(nino, 'ka');
    expect([leaves, clinicLeft]).toEqual([null, false]);
    expect(history.map(({ basis, endReason, during }) => [basis, endReason, during.end])).toEqual([
      ['facility_exit', null, null], ['choice', 'facility_exit', today]]);
  });

  test('excuses once: the next change is measured from the last choice', async () => {
    await registered('2026-11-01');
    await closeClinic(owner, agency, vake, leavesOn);
    await choose(nino, gldani);
    expect(await refusalOf(choose(on('2026-12-31'), await aClinic(owner)))).toEqual({
      code: 'registration.tooEarly', facts: { chosenOn: '2026-11-01', allowedOn: '2027-01-01' } });
    await choose(on('2027-01-01'), await aClinic(owner));
  });

  test('and nobody who waits for the day loses anything', async () => {
    await registered('2026-11-01');
    await closeClinic(owner, agency, vake, leavesOn);
    expect(await myRegistration(on('2026-12-14'), 'ka')).toMatchObject({ current: { clinic: { id: vake } }, leavesOn });
    expect(await myRegistration(on(leavesOn), 'ka')).toMatchObject({ current: null, clinicLeft: true, obstacle: null, leavesOn: null });
    const { number } = await choose(on(leavesOn), gldani);
    expect(await receiptByNumber(nino, number, 'ka')).toMatchObject({ act: 'registered', from: null, isAfterExit: true });
  });

  test('on the very day that one registered has to be sat out until midnight', async () => {
    await choose(nino, vake);
    await closeClinic(owner, agency, vake, leavesOn);
    const told = { code: 'registration.lastsADay', facts: { startedOn: today, allowedOn: '2026-11-22' } };
    expect((await myRegistration(nino, 'ka')).obstacle).toMatchObject(told);
    expect(await refusalOf(choose(nino, gldani))).toEqual(told);
    const { number } = await choose(on('2026-11-22'), gldani);
    expect(await receiptByNumber(nino, number, 'ka')).toMatchObject({ isAfterExit: true, nextChoiceOn: '2027-01-21' });
  });

  test('takes nobody new, and nobody back', async () => {
    await registered('2026-11-01');
    await closeClinic(owner, agency, vake, leavesOn);
    const told = { code: 'registration.clinicIsLeaving', facts: { clinic: 'ვაკე', leavesOn } };
    expect(await refusalOf(choose(nino, vake))).toEqual(told);
    expect((await planOf(nino, vake, 'ka')).refusal).toMatchObject(told);
  });

  test('ends the registration by itself', async () => {
    const registrationId = await registered('2026-01-10');
    await closeClinic(owner, agency, vake, leavesOn);
    expect(await refusalOf(endRegistration(nino, { requestId: randomUUID(), registrationId, language: 'ka' }))).toEqual({
      code: 'registration.notOpen', facts: {} });
  });

  test('and comes sooner than it said, ends all that it has', async () => {
    await registered('2026-01-10');
    await closeClinic(owner, agency, vake, leavesOn);
    await closeClinic(owner, agency, vake, '2026-12-01');
    expect((await myRegistration(nino, 'ka')).leavesOn).toBe('2026-12-01');
    await choose(on('2026-11-30'), gldani);
  });

  test('may come sooner also when somebody has gone already, and their past stays', async () => {
    await registered('2026-01-10');
    await closeClinic(owner, agency, vake, leavesOn);
    await choose(nino, gldani);
    await closeClinic(owner, agency, vake, '2026-12-01');
    expect((await myRegistration(nino, 'ka')).history.map(({ clinic, during }) => [clinic.id, during.end])).toEqual([[gldani, null], [vake, today]]);
  });
});

describe('a clinic with a successor', () => {
  test('hands its people over from tomorrow, and it counts for nothing', async () => {
    await registered('2026-01-10');
    await succeedClinic(owner, agency, vake, gldani);
    expect(await myRegistration(nino, 'ka')).toMatchObject({
      current: { clinic: { id: vake }, endReason: 'succession', during: { end: '2026-11-22' } },
      next: { clinic: { id: gldani }, basis: 'succession', during: { start: '2026-11-22', end: null } }, leavesOn: null, clinicLeft: false });
    expect(await myRegistration(on('2026-11-22'), 'ka')).toMatchObject({ current: { clinic: { id: gldani } }, next: null });
    const { number } = await choose(on('2026-11-23'), await aClinic(owner));
    expect(await receiptByNumber(nino, number, 'ka')).toMatchObject({
      act: 'changed', from: { id: gldani }, isAfterExit: false, nextChoiceOn: '2027-01-23' });
  });

  test('is waited for: nobody goes elsewhere between the two', async () => {
    await registered('2026-01-10');
    await succeedClinic(owner, agency, vake, gldani);
    const told = { code: 'registration.beginsLater', facts: { startsOn: '2026-11-22', allowedOn: '2026-11-23' } };
    for (const clinic of [gldani, await aClinic(owner)]) {
      expect(await refusalOf(choose(nino, clinic))).toEqual(told);
      expect((await planOf(nino, clinic, 'ka')).refusal).toMatchObject(told);
    }
    expect(await refusalOf(choose(on('2026-11-22'), await aClinic(owner)))).toMatchObject({ code: 'registration.lastsADay' });
  });

  test('excuses from no window', async () => {
    await registered('2026-11-01');
    await succeedClinic(owner, agency, vake, gldani);
    for (const day of [today, '2026-12-31']) expect(await refusalOf(choose(on(day), await aClinic(owner)))).toEqual({
      code: 'registration.tooEarly', facts: { chosenOn: '2026-11-01', allowedOn: '2027-01-01' } });
    await choose(on('2027-01-01'), await aClinic(owner));
  });

  test('may leave in its turn, and that excuses', async () => {
    await registered('2026-11-01');
    await succeedClinic(owner, agency, vake, gldani);
    await closeClinic(owner, { ...agency, today: '2026-11-25' }, gldani, '2026-12-24');
    const { number } = await choose(on('2026-11-25'), await aClinic(owner));
    expect(await receiptByNumber(nino, number, 'ka')).toMatchObject({ isAfterExit: true, nextChoiceOn: '2027-01-01' });
  });
});
