import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { aClinic, anAccount, aPerson, aRegistration, dayOf, type Person } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { personToAct, recordDeath, reverseDeath, statePurpose } from '#lib/people/index.ts';

testSettings();
const { owner } = await freshDatabase();
let actor: AgencyActor;
let person: Person;
let clinic: number;
let lastWeek = '';

beforeAll(async () => {
  actor = { kind: 'agency', role: 'reviewer', accountId: await anAccount(owner), sessionId: '', name: 'ნანა ბერიძე', today: null };
  [person, clinic, lastWeek] = [await aPerson(owner), await aClinic(owner), await dayOf(owner, -7)];
  const accountId = await anAccount(owner, { personId: person.id });
  await aRegistration(owner, { personId: person.id, facilityId: clinic, accountId, from: -30 });
});

const death = (personId: string, diedOn: string) => recordDeath(actor, { personId, diedOn, source: 'მოწმობა №12-345', confirmed: 'on' });
const reversal = (requestId: string, personId = person.id) => reverseDeath(actor, { requestId, personId, reason: 'ორი პირი აერიათ', confirmed: 'on' });
const open = () => owner`select from registrations where person_id = ${person.id} and during @> today()`;

describe('a death in the agency’s hands', () => {
  it('is not recorded before the birth, ahead of its day, or on two days, and each says so', async () => {
    const other = await aPerson(owner, { diedOn: await dayOf(owner, -9) });
    await expect(death(person.id, '1970-01-01')).rejects.toMatchObject({ code: 'deaths.beforeBirth', facts: { bornOn: person.bornOn } });
    await expect(death(person.id, await dayOf(owner, 1))).rejects.toMatchObject({ code: 'deaths.inFuture', facts: { todayOn: await dayOf(owner, 0) } });
    await expect(death(other.id, lastWeek)).rejects.toMatchObject({ code: 'deaths.onAnotherDay', facts: { diedOn: await dayOf(owner, -9) } });
    await expect(death(randomUUID(), lastWeek)).rejects.toMatchObject({ code: 'people.unknown' });
    expect(await open()).toHaveLength(1);
  });

  it('is recorded once, and taken back once when it was an error', async () => {
    await death(person.id, lastWeek);
    await death(person.id, lastWeek);
    expect(await open()).toHaveLength(0);
    const requestId = randomUUID();
    await reversal(requestId);
    await reversal(requestId);
    expect(await open()).toHaveLength(1);
    await expect(reversal(randomUUID())).rejects.toMatchObject({ code: 'deaths.noneRecorded' });
    await expect(reversal(randomUUID(), randomUUID())).rejects.toMatchObject({ code: 'people.unknown' });
    const acts = await owner<{ act: string }[]>`select act from journal where person_id = ${person.id} and act like 'person.death%' order by id`;
    expect(acts.map(({ act }) => act)).toEqual(['person.death_recorded', 'person.death_reversed']);
  });

  it('shows whom it is about only for a stated purpose, and writes that down', async () => {
    await expect(personToAct(actor, person.id)).rejects.toMatchObject({ code: 'people.purposeNeeded' });
    await statePurpose(actor, { personId: person.id, purpose: 'complaint', reference: '12/34' });
    expect(await personToAct(actor, person.id)).toMatchObject({ id: person.id, diedOn: null });
    expect(await owner`select from journal where person_id = ${person.id} and act = 'person.viewed'`).toHaveLength(1);
    expect(await personToAct(actor, randomUUID())).toBeNull();
  });
});
