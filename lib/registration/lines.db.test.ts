import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { asActor } from '#db/tests/as-role.ts';
import { aClinic, aConsentText, anAccount, aRegistration } from '#db/tests/builders.ts';
import { freshDatabase } from '#db/tests/database.ts';
import { aClinicFor, aPersonOn, aReviewer, closeClinic, refusalOf } from '#db/tests/registration-builders.ts';
import type { PersonActor } from '#lib/kernel/actor.ts';
import { chooseClinic, endRegistration, joinLine, leaveLine, myLine, myRegistration, planOf, planOfJoining } from './index.ts';

const { owner, app } = await freshDatabase();
const consentVersion = await aConsentText(owner);
const today = '2026-11-21';
const agency = await aReviewer(owner, today);

const on = (actor: PersonActor, day: string): PersonActor => ({ ...actor, today: day });
const choose = (actor: PersonActor, facilityId: number) =>
  chooseClinic(actor, { requestId: randomUUID(), facilityId, startsOn: actor.today!, consentVersion, language: 'ka' });
const join = (actor: PersonActor, facilityId: number) => joinLine(actor, { requestId: randomUUID(), facilityId, language: 'ka' });
const clockStrikes = (day: string) => asActor(app, { kind: 'anyone', today: day }, (sql) => sql`select offer_all_places()`);

async function leave(actor: PersonActor): Promise<boolean> {
  return leaveLine(actor, { requestId: randomUUID(), waitingId: (await myLine(actor, 'ka'))!.id, language: 'ka' });
}

async function endTheirs(actor: PersonActor): Promise<void> {
  const { current } = await myRegistration(actor, 'ka');
  await endRegistration(actor, { requestId: randomUUID(), registrationId: current!.id, language: 'ka' });
}

/** A clinic whose one place somebody has had for long, and people in line for it. */
async function aLineOf(length: number, name = 'სავსე') {
  const [clinic, inside] = [await aClinicFor(owner, 1, name), await aPersonOn(owner, today)];
  await aRegistration(owner, { ...inside, facilityId: clinic, from: '2026-01-10' });
  const waiting: PersonActor[] = [];
  for (let i = 0; i < length; i++) {
    const person = await aPersonOn(owner, today);
    await join(person, clinic);
    waiting.push(person);
  }
  return { clinic, inside, waiting };
}

const noticesOf = async ({ personId }: PersonActor): Promise<string[]> =>
  (await owner<{ kind: string }[]>`select kind from notices where person_id = ${personId} order by id`).map(({ kind }) => kind);

describe('a place that becomes free', () => {
  test('is offered to the first in line, held, and refused to whoever passes by', async () => {
    const { clinic, inside, waiting: [first, second] } = await aLineOf(2);
    expect(await myLine(first!, 'ka')).toMatchObject({ clinic: { id: clinic }, place: 1, length: 2, heldUntil: null, heldForDays: 3 });
    expect(await myLine(second!, 'ka')).toMatchObject({ place: 2, length: 2 });
    await endTheirs(inside);
    expect(await myLine(first!, 'ka')).toMatchObject({ heldUntil: '2026-11-24' });
    expect(await noticesOf(first!)).toContain('placeOffered');
    const full = { code: 'registration.clinicFull', facts: { clinic: 'სავსე', waiting: 2 } };
    for (const other of [second!, await aPersonOn(owner, today)]) {
      expect((await planOf(other, clinic, 'ka')).refusal).toMatchObject(full);
      expect(await refusalOf(choose(other, clinic))).toEqual(full);
    }
    expect((await planOf(first!, clinic, 'ka')).refusal).toBeNull();
    await choose(on(first!, '2026-11-24'), clinic);
    expect(await myLine(first!, 'ka')).toBeNull();
    expect(await myLine(second!, 'ka')).toMatchObject({ place: 1, length: 1, heldUntil: null });
  });

  test('goes on to the next when it is not taken in time', async () => {
    const { clinic, inside, waiting: [first, second] } = await aLineOf(2);
    await endTheirs(inside);
    expect((await myLine(on(first!, '2026-11-25'), 'ka'))?.heldUntil).toBeNull();
    await clockStrikes('2026-11-25');
    expect(await myLine(first!, 'ka')).toBeNull();
    expect(await noticesOf(first!)).toContain('placeLapsed');
    expect(await myLine(on(second!, '2026-11-25'), 'ka')).toMatchObject({ heldUntil: '2026-11-28', place: 1 });
    expect(await refusalOf(choose(on(first!, '2026-11-25'), clinic))).toMatchObject({ code: 'registration.clinicFull' });
    await choose(on(second!, '2026-11-25'), clinic);
  });

  test('passes over one who may not choose yet, and they keep their place', async () => {
    const { clinic, inside, waiting: [first, second] } = await aLineOf(2);
    await choose(first!, await aClinic(owner));
    await endTheirs(inside);
    expect(await myLine(first!, 'ka')).toMatchObject({ place: 1, heldUntil: null });
    expect(await myLine(second!, 'ka')).toMatchObject({ place: 2, heldUntil: '2026-11-24' });
    await choose(second!, clinic);
    expect(await myLine(first!, 'ka')).toMatchObject({ place: 1, length: 1 });
  });

  test('and is given up by leaving the line goes on at once', async () => {
    const { inside, waiting: [first, second] } = await aLineOf(2);
    await endTheirs(inside);
    expect(await leave(first!)).toBe(true);
    expect(await myLine(first!, 'ka')).toBeNull();
    expect((await myLine(second!, 'ka'))?.heldUntil).toBe('2026-11-24');
  });

  test('is offered when the clinic takes more', async () => {
    const { clinic, waiting: [first] } = await aLineOf(1);
    await changeList(clinic, { capacity: 2, takesNew: true });
    expect((await myLine(first!, 'ka'))?.heldUntil).toBe('2026-11-24');
  });
});

/** What a clinic's manager says of its list. */
async function changeList(facilityId: number, { capacity, takesNew }: { capacity: number | null; takesNew: boolean }) {
  const manager = { kind: 'clinic', facilityId, accountId: await anAccount(owner, { facilityId, role: 'manager' }), role: 'manager', today };
  await asActor(app, manager, (sql) => sql`select change_facts(${randomUUID()}, ${facilityId}, '+995322000000',
    array_fill('09:00-18:00'::text, array[7]), array['ka'], true, ${capacity}, ${takesNew})`);
}

describe('what a clinic says of its list', () => {
  test('that it takes nobody new: neither a choice nor a line', async () => {
    const { clinic, inside, waiting: [first] } = await aLineOf(1, 'თავისთვის');
    await changeList(clinic, { capacity: 5, takesNew: false });
    await endTheirs(inside);
    expect((await myLine(first!, 'ka'))?.heldUntil).toBeNull();
    const told = { code: 'registration.clinicTakesNoNew', facts: { clinic: 'თავისთვის' } };
    const other = await aPersonOn(owner, today);
    expect(await refusalOf(choose(other, clinic))).toEqual(told);
    expect(await refusalOf(join(other, clinic))).toEqual(told);
    expect((await planOfJoining(other, clinic, 'ka')).refusal).toMatchObject(told);
  });

  test('less than it has: everybody stays, and nobody comes until the list is shorter', async () => {
    const [clinic, people] = [await aClinicFor(owner, 3, 'მცირე'), [] as PersonActor[]];
    for (let i = 0; i < 3; i++) {
      const person = await aPersonOn(owner, today);
      await aRegistration(owner, { ...person, facilityId: clinic, from: '2026-01-10' });
      people.push(person);
    }
    await changeList(clinic, { capacity: 1, takesNew: true });
    for (const person of people) expect((await myRegistration(person, 'ka')).current?.clinic.id).toBe(clinic);
    const full = { code: 'registration.clinicFull', facts: { clinic: 'მცირე', waiting: 0 } };
    for (const person of people) {
      expect(await refusalOf(choose(await aPersonOn(owner, today), clinic))).toEqual(full);
      await endTheirs(person);
    }
    await choose(await aPersonOn(owner, today), clinic);
  });

  test('no number: whoever comes is registered', async () => {
    const clinic = await aClinicFor(owner, 0);
    await changeList(clinic, { capacity: null, takesNew: true });
    await choose(await aPersonOn(owner, today), clinic);
  });

  test('that it leaves: its line is closed, and those who waited are told', async () => {
    const { clinic, waiting: [first] } = await aLineOf(1);
    await closeClinic(owner, agency, clinic, '2026-12-15');
    expect(await myLine(first!, 'ka')).toBeNull();
    expect(await noticesOf(first!)).toContain('lineClosed');
  });
});

describe('who joins a line', async () => {
  const full = await aLineOf(1, 'რიგიანი');

  const cases: [string, () => Promise<[PersonActor, number]>, string, Record<string, unknown>][] = [
    ['where a place is free', async () => [await aPersonOn(owner, today), await aClinic(owner, { name: 'ღია' })], 'placeIsFree', { clinic: 'ღია' }],
    ['at their own clinic', async () => [full.inside, full.clinic], 'alreadyHere', { clinic: 'რიგიანი', sinceOn: '2026-01-10' }],
    ['at a second clinic', async () => [full.waiting[0]!, (await aLineOf(0)).clinic], 'alreadyInLine', { clinic: 'რიგიანი' }],
    ['at no clinic', async () => [await aPersonOn(owner, today), 999_999_999], 'clinicUnknown', {}],
    ['at a clinic that is suspended', async () => {
      const { clinic } = await aLineOf(0, 'შეჩერებული');
      await owner`insert into suspensions (facility_id, during, reason, act_number) values (${clinic}, '[2026-11-10,)', 'შემოწმება', '04/1')`;
      return [await aPersonOn(owner, today), clinic];
    }, 'clinicSuspended', { clinic: 'შეჩერებული', actNumber: '04/1', sinceOn: '2026-11-10', end: 'unknown' }],
    ['whom the programme does not cover', async () => {
      const person = await aPersonOn(owner, today);
      await owner`insert into exclusions (person_id, reason, during) values (${person.personId}, 'imprisonment', '[2026-01-01,)')`;
      return [person, full.clinic];
    }, 'imprisonment', { sinceOn: '2026-01-01', end: 'unknown' }],
  ];
  test.each(cases)('%s is refused', async (_, make, code, facts) => {
    const [person, clinic] = await make();
    expect(await refusalOf(join(person, clinic))).toEqual({ code: `registration.${code}`, facts });
    const { refusal } = await planOfJoining(person, clinic, 'ka');
    expect([refusal?.code, refusal?.facts]).toEqual([`registration.${code}`, facts]);
  });

  test('twice, or while their own two months last, keeps one place', async () => {
    const person = await aPersonOn(owner, today);
    await choose(person, await aClinic(owner));
    await join(person, full.clinic);
    await join(person, full.clinic);
    expect(await planOfJoining(person, full.clinic, 'ka')).toMatchObject({ isIn: true, refusal: null, waiting: 2 });
    expect(await myLine(person, 'ka')).toMatchObject({ place: 2, length: 2 });
  });

  test('and leaves it may join another, and leaves twice without harm', async () => {
    const { waiting: [person] } = await aLineOf(1);
    const line = (await myLine(person!, 'ka'))!;
    expect([await leave(person!), await leaveLine(person!, { requestId: randomUUID(), waitingId: line.id, language: 'ka' })]).toEqual([true, false]);
    await join(person!, (await aLineOf(0)).clinic);
    expect(await myLine(person!, 'ka')).toMatchObject({ place: 1, length: 1 });
  });

  test('cannot end the waiting of another', async () => {
    const [{ waiting: [mine] }, { waiting: [theirs] }] = [await aLineOf(1), await aLineOf(1)];
    const { id } = (await myLine(theirs!, 'ka'))!;
    expect(await leaveLine(mine!, { requestId: randomUUID(), waitingId: id, language: 'ka' })).toBe(false);
    expect(await myLine(theirs!, 'ka')).not.toBeNull();
  });
});
