import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asActor, expectRefused, type Who } from './as-role.ts';
import { aClinic, aConsentText, anAccount, aRegistration, aSignedInPerson, dayOf } from './builders.ts';
import { choose } from './choose.ts';
import { freshDatabase } from './database.ts';
import { leave } from './leave.ts';

const { owner, app } = await freshDatabase();
await aConsentText(owner);
const agency: Who = { kind: 'agency', accountId: await anAccount(owner), role: 'administrator' };

const record = async (person: string, on: string | number, who = agency) => (await asActor(app, who, async (sql) =>
  sql<{ result: string }[]>`select record_death(${person}, ${await dayOf(owner, on)}, 'ცნობა 12') as result`))[0]!.result;
const reverse = (person: string) => asActor(app, agency, (sql) => sql`select reverse_death(${randomUUID()}, ${person}, 'შეცდომა')`);
const days = (person: string) => owner`
  select facility_id, lower(during) - today() as from, upper(during) - today() as until, basis, end_reason
  from registrations where person_id = ${person} order by lower(during)`;

async function somebody(from: number) {
  const [person, clinic] = [await aSignedInPerson(owner), await aClinic(owner)];
  await aRegistration(owner, { personId: person.id, accountId: person.accountId, facilityId: clinic, from });
  return { ...person, clinic };
}

describe('a death', () => {
  it('ends the registration on its date, also when the news comes late', async () => {
    const person = await somebody(-100);
    expect(await record(person.id, -40)).toBe('recorded');
    expect(await days(person.id)).toMatchObject([{ until: -40, end_reason: 'death' }]);
    expect(await owner`select taken from places where facility_id = ${person.clinic}`).toEqual([{ taken: 0 }]);
    await expectRefused(choose(app, { ...person, facilityId: await aClinic(owner) }), 'person_is_alive');
  });

  it('annuls what was registered after it, and shortens what had ended later', async () => {
    const person = await somebody(-100);
    const other = await aClinic(owner);
    await choose(app, { ...person, facilityId: other, today: await dayOf(owner, -20) });
    expect(await record(person.id, -50)).toBe('recorded');
    expect(await days(person.id)).toMatchObject([{ facility_id: person.clinic, until: -50, end_reason: 'death' }]);
    expect(await owner`select facility_id, annulment_basis from annulled_registrations where person_id = ${person.id}`)
      .toEqual([{ facility_id: other, annulment_basis: 'death' }]);
    expect(await owner`select facility_id from recoveries where person_id = ${person.id}`).toEqual([{ facility_id: other }]);
  });

  it('leaves what had ended before', async () => {
    const person = await somebody(-100);
    await leave(owner, person.clinic, -30);
    await record(person.id, -10);
    expect(await days(person.id)).toMatchObject([{ until: -30, end_reason: 'facility_exit' }]);
  });

  it('shortens also what ended with its clinic', async () => {
    const person = await somebody(-100);
    await leave(owner, person.clinic, -30);
    await record(person.id, -40);
    expect(await days(person.id)).toMatchObject([{ until: -40, end_reason: 'death' }]);
  });

  it('on the first day, the registration lasts that day', async () => {
    const person = await somebody(-5);
    await record(person.id, -5);
    expect(await days(person.id)).toMatchObject([{ from: -5, until: -4, end_reason: 'death' }]);
  });

  it('is recorded once, and another date for it is a conflict', async () => {
    const person = await somebody(-100);
    expect(await record(person.id, -3)).toBe('recorded');
    const lines = await owner`select from journal where person_id = ${person.id}`;
    expect([await record(person.id, -3), await record(person.id, -4)]).toEqual(['already', 'conflicting']);
    expect(await owner`select from journal where person_id = ${person.id}`).toHaveLength(lines.length);
    expect(await record((await somebody(-9)).id, 1)).toBe('conflicting');
    expect(await record((await somebody(-9)).id, '1920-01-01')).toBe('conflicting');
  });

  it('ends every session', async () => {
    const person = await somebody(-100);
    await owner`insert into sessions (secret_hash, account_id, device, expires_at) values (sha256(${person.id}::bytea), ${person.accountId}, 'x', now() + interval '1 hour')`;
    await record(person.id, 0);
    expect(await owner`select from sessions where account_id = ${person.accountId} and revoked_at is null`).toHaveLength(0);
  });

  it.each(['auditor'])('is not recorded by an %s, nor by a clinic', async (role) => {
    const person = await somebody(-9);
    await expectRefused(record(person.id, -1, { ...agency, role }), 'reviewer_decides');
    await expectRefused(record(person.id, -1, { kind: 'clinic', accountId: await anAccount(owner, { facilityId: person.clinic }), facilityId: person.clinic, role: 'manager' }), 'reviewer_decides');
  });
});

describe('whoever acts at once', () => {
  it('a death and a change between the same clinics wait for each other, and none deadlocks', async () => {
    for (let round = 0; round < 8; round++) {
      const [one, other] = [await aClinic(owner), await aClinic(owner)];
      await owner`update places set capacity = 1, ceiling = 1, taken = 0 where facility_id = ${one}`;
      const [dying, moving, there] = [await aSignedInPerson(owner), await aSignedInPerson(owner), await aSignedInPerson(owner)];
      await aRegistration(owner, { personId: there.id, accountId: there.accountId, facilityId: one, from: -100 });
      await aRegistration(owner, { personId: dying.id, accountId: dying.accountId, facilityId: other, from: -100 });
      await aRegistration(owner, { personId: moving.id, accountId: moving.accountId, facilityId: await aClinic(owner), from: -100 });
      await app`select join_line(${randomUUID()}, ${dying.accountId}, ${dying.id}, ${one})`;
      const settled = await Promise.allSettled([
        record(dying.id, -1), choose(app, { ...there, facilityId: other }), choose(app, { ...moving, facilityId: other })]);
      expect(settled.map((done) => (done.status === 'rejected' ? String(done.reason) : 'done'))).toEqual(['done', 'done', 'done']);
    }
  });
});

describe('a death that was an error', () => {
  it('is taken back: the registration goes on from that day', async () => {
    const person = await somebody(-100);
    await record(person.id, -40);
    await reverse(person.id);
    expect(await days(person.id)).toMatchObject([
      { until: -40, end_reason: 'death' }, { facility_id: person.clinic, from: -40, until: null, basis: 'restoration', end_reason: null }]);
    expect(await owner`select distinct kind from notices where person_id = ${person.id}`).toEqual([{ kind: 'deathReversedAndRestored' }]);
    await choose(app, { ...person, facilityId: await aClinic(owner) });
  });

  it('where the clinic has left, the person may choose at once', async () => {
    const person = await somebody(-40);
    await record(person.id, -20);
    await leave(owner, person.clinic, -10);
    await reverse(person.id);
    expect((await days(person.id)).at(-1)).toMatchObject({ from: -20, until: -10, basis: 'restoration', end_reason: 'facility_exit' });
    await choose(app, { ...person, facilityId: await aClinic(owner) });
  });

  it('brings back no more than there was: who had left is not registered again', async () => {
    const person = await somebody(-200);
    const [open] = await owner<{ id: string }[]>`select id from registrations where person_id = ${person.id}`;
    await app`select end_registration(${randomUUID()}, ${person.accountId}, ${person.id}, ${open!.id}, ${await dayOf(owner, -10)})`;
    await record(person.id, -40);
    await reverse(person.id);
    expect(await days(person.id)).toMatchObject([
      { until: -40, end_reason: 'death' }, { from: -40, until: -10, basis: 'restoration', end_reason: 'ended_by_person' }]);
  });

  it('and brings back also what began after it, whose days are to be recovered no more', async () => {
    const person = await somebody(-200);
    const other = await aClinic(owner);
    await choose(app, { ...person, facilityId: other, today: await dayOf(owner, -30) });
    await record(person.id, -40);
    await reverse(person.id);
    expect(await days(person.id)).toMatchObject([
      { until: -40, end_reason: 'death' }, { from: -40, until: -30, basis: 'restoration', end_reason: 'changed' },
      { facility_id: other, from: -30, until: null, basis: 'restoration', end_reason: null }]);
    expect(await owner`select lifted_on is not null as lifted from recoveries where person_id = ${person.id}`).toEqual([{ lifted: true }]);
    await expectRefused(owner`update recoveries set facility_id = ${person.clinic} where person_id = ${person.id}`, 'history_only_grows');
  });

  it('is kept as it was recorded, and why it was none', async () => {
    const person = await somebody(-100);
    await record(person.id, -40);
    await reverse(person.id);
    expect(await owner`select died_on - today() as died, reversal_reason from deaths where person_id = ${person.id}`).toEqual([{ died: -40, reversal_reason: 'შეცდომა' }]);
    await expectRefused(owner`update deaths set died_on = today() where person_id = ${person.id}`, 'history_only_grows');
    expect(await record(person.id, -40)).toBe('recorded');
    await expectRefused(owner`insert into deaths (person_id, died_on, source, recorded_by) values (${person.id}, today(), 'x', ${person.accountId})`, 'one_death_per_person');
  });

  it('once: a second time changes nothing', async () => {
    const person = await somebody(-100);
    await record(person.id, -40);
    await reverse(person.id);
    const before = await days(person.id);
    await reverse(person.id);
    expect(await days(person.id)).toEqual(before);
  });
});
