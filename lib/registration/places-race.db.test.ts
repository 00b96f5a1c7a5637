import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aClinic, aConsentText, aRegistration } from '#db/tests/builders.ts';
import { freshDatabase } from '#db/tests/database.ts';
import { aClinicFor, aPersonOn } from '#db/tests/registration-builders.ts';
import type { PersonActor } from '#lib/kernel/actor.ts';
import { isRefusal } from '#lib/kernel/errors.ts';
import { chooseClinic, endRegistration, joinLine, leaveLine, myLine, myRegistration } from './index.ts';

const { owner, name } = await freshDatabase();
const consentVersion = await aConsentText(owner);
const today = '2026-11-21';

const choose = (actor: PersonActor, facilityId: number): Promise<unknown> =>
  chooseClinic(actor, { requestId: randomUUID(), facilityId, startsOn: actor.today!, consentVersion, language: 'ka' });

/** The code of a refusal, or 'done'; anything else is thrown, a deadlock above all. */
const told = (act: Promise<unknown>): Promise<string> => act.then(() => 'done', (error: unknown) => {
  if (isRefusal(error)) return error.code;
  throw error;
});

const deadlocks = async (): Promise<number> =>
  (await owner<{ deadlocks: number }[]>`select deadlocks from pg_stat_database where datname = ${name}`)[0]!.deadlocks;

/** Nobody is counted who is not there, and no list is longer than its clinic said. */
async function expectTheCountsHold(clinics: number[]): Promise<void> {
  const rows = await owner<{ taken: number; offered: number; capacity: number; open: number; held: number }[]>`
    select taken, offered, capacity,
      (select count(*)::int from registrations r where r.facility_id = p.facility_id and upper_inf(during)) as open,
      (select count(*)::int from waiting w where w.facility_id = p.facility_id and ended_at is null and offered_at is not null) as held
    from places p where facility_id in ${owner(clinics)}`;
  for (const { taken, offered, capacity, open, held } of rows) {
    expect([taken, offered]).toEqual([open, held]);
    expect(taken + offered).toBeLessThanOrEqual(capacity);
  }
}

/** Where a place is free, it is because nobody who waits may choose. */
async function expectNobodyWaitsInVain(clinic: number): Promise<void> {
  const [row] = await owner<{ free: number; ready: number }[]>`
    select greatest(capacity - taken - offered, 0) as free,
      (select count(*)::int from waiting w where w.facility_id = p.facility_id and ended_at is null and offered_at is null
         and may_choose_on(w.person_id, ${today})) as ready
    from places p where facility_id = ${clinic}`;
  expect(Math.min(row!.free, row!.ready)).toBe(0);
}

test('200 for the last place: one has it, the others are told that the clinic is full', async () => {
  const [clinic, before] = [await aClinicFor(owner, 1), await deadlocks()];
  const people = await Promise.all(Array.from({ length: 200 }, () => aPersonOn(owner, today)));
  const outcomes = await Promise.all(people.map((person) => told(choose(person, clinic))));
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'registration.clinicFull')).toHaveLength(199);
  await expectTheCountsHold([clinic]);
  expect(await deadlocks()).toBe(before);
});

test('people who swap between two clinics, full but for a place, wait for each other and for no one in a circle', async () => {
  const [clinics, before] = [[await aClinicFor(owner, 21), await aClinicFor(owner, 21)] as const, await deadlocks()];
  const people = await Promise.all(Array.from({ length: 40 }, () => aPersonOn(owner, today)));
  for (const [i, person] of people.entries()) await aRegistration(owner, { ...person, facilityId: clinics[i % 2]!, from: '2026-01-10' });
  const waiters = await Promise.all(Array.from({ length: 10 }, () => aPersonOn(owner, today)));
  const outcomes = await Promise.all([
    ...people.map((person, i) => told(choose(person, clinics[(i + 1) % 2]!))),
    ...waiters.map((person, i) => told(joinLine(person, { requestId: randomUUID(), facilityId: clinics[i % 2]!, language: 'ka' }))),
  ]);
  expect(outcomes.slice(0, 40)).toContain('done');
  expect(new Set(outcomes)).toEqual(new Set([...outcomes].filter((outcome) =>
    ['done', 'registration.clinicFull', 'registration.placeIsFree'].includes(outcome))));
  await expectTheCountsHold([...clinics]);
  expect(await deadlocks()).toBe(before);
});

test('people who come from where they were long ago do not wait in a circle either', async () => {
  const [clinics, before] = [[await aClinic(owner), await aClinic(owner)] as const, await deadlocks()];
  for (const clinic of clinics) await somebodyWaitsAt(clinic);
  const people = await Promise.all(Array.from({ length: 40 }, () => aPersonOn(owner, today)));
  for (const [i, person] of people.entries())
    await aRegistration(owner, { ...person, facilityId: clinics[i % 2]!, from: '2026-01-10', to: '2026-02-10', endReason: 'ended_by_person' });
  expect(new Set(await Promise.all(people.map((person, i) => told(choose(person, clinics[(i + 1) % 2]!)))))).toEqual(new Set(['done']));
  expect(await deadlocks()).toBe(before);
});

/** One who may not choose yet, and so is offered nothing though the list is long. */
async function somebodyWaitsAt(clinic: number): Promise<void> {
  const person = await aPersonOn(owner, today);
  await choose(person, await aClinic(owner));
  await owner`update places set capacity = 0, ceiling = 0 where facility_id = ${clinic}`;
  await joinLine(person, { requestId: randomUUID(), facilityId: clinic, language: 'ka' });
  await owner`update places set capacity = 100, ceiling = 100 where facility_id = ${clinic}`;
}

type Act = { who: number; act: 'choose' | 'end' | 'join' | 'leave'; where: number };

test('whatever many do at once at few clinics, the counts hold', async () => {
  await fc.assert(fc.asyncProperty(
    fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 3 }),
    fc.array(fc.record<Act>({
      who: fc.nat(9), act: fc.constantFrom('choose', 'choose', 'end', 'join', 'leave'), where: fc.nat(2),
    }), { minLength: 20, maxLength: 40 }),
    async (capacities, acts) => {
      const before = await deadlocks();
      const clinics = await Promise.all(capacities.map((capacity) => aClinicFor(owner, capacity)));
      const people = await Promise.all(Array.from({ length: 10 }, () => aPersonOn(owner, today)));
      const elsewhere = await aClinic(owner);
      for (const person of people.slice(5)) await aRegistration(owner, { ...person, facilityId: elsewhere, from: '2026-01-10' });
      // each person does one thing after another, as one does; the people at once
      await Promise.all(people.map(async (person, index) => {
        for (const { act, where } of acts.filter(({ who }) => who === index)) await told(doing(person, act, clinics[where % clinics.length]!));
      }));
      await expectTheCountsHold(clinics);
      for (const clinic of clinics) await expectNobodyWaitsInVain(clinic);
      expect(await deadlocks()).toBe(before);
    }), { numRuns: 8 });
});

async function doing(person: PersonActor, act: Act['act'], facilityId: number): Promise<unknown> {
  const requestId = randomUUID();
  if (act === 'choose') return choose(person, facilityId);
  if (act === 'join') return joinLine(person, { requestId, facilityId, language: 'ka' });
  if (act === 'leave') return leaveLine(person, { requestId, waitingId: (await myLine(person, 'ka'))?.id ?? randomUUID(), language: 'ka' });
  const { current } = await myRegistration(person, 'ka');
  return current && endRegistration(person, { requestId, registrationId: current.id, language: 'ka' });
}
