import { beforeAll, describe, expect, it } from 'vitest';
import { aClinic, anAccount, aPerson, aRegistration, type Person } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { findPerson, openPersonFile, PersonUnknown, PurposeNeeded, statePurpose } from './index.ts';
import { PurposeNotStated } from './looks/errors.ts';

testSettings();
const { owner } = await freshDatabase();

let person: Person;
let clinic: number;

async function staff(role: AgencyActor['role']): Promise<AgencyActor> {
  return { kind: 'agency', accountId: await anAccount(owner, { role }), role, sessionId: '', name: 'ნანა ბერიძე', today: '2026-11-21' };
}

const complaint = { purpose: 'complaint', reference: '12/34' } as const;

/** A member of the agency's staff who has said why they open a person's file. */
async function withPurpose(role: AgencyActor['role'], personId: string): Promise<AgencyActor> {
  const actor = await staff(role);
  await statePurpose(actor, { personId, ...complaint });
  return actor;
}

const linesOf = (accountId: string) => owner`
  select act, actor, person_id, detail from journal where account_id = ${accountId} order by id`;

beforeAll(async () => {
  person = await aPerson(owner);
  clinic = await aClinic(owner, { name: 'დიდუბის პოლიკლინიკა' });
  const accountId = await anAccount(owner, { personId: person.id });
  await aRegistration(owner, { personId: person.id, facilityId: clinic, accountId, from: '2025-01-10', to: '2025-06-01' });
  await aRegistration(owner, { personId: person.id, facilityId: clinic, accountId, from: '2025-12-31' });
});

describe('finding a person', () => {
  it('answers the exact number with an opaque id, and writes down who looked', async () => {
    const reviewer = await staff('reviewer');
    expect(await findPerson(reviewer, { ...person, ...complaint })).toBe(person.id);
    expect([...await linesOf(reviewer.accountId)]).toEqual([
      { act: 'person.viewed', actor: 'agency', person_id: person.id, detail: { where: 'search', role: 'reviewer', ...complaint } },
    ]);
  });

  it('refuses a number that is nobody’s', async () => {
    await expect(findPerson(await staff('reviewer'), { personalNumber: '00999999999', ...complaint })).rejects.toBeInstanceOf(PersonUnknown);
  });

  it('takes another purpose in words only', async () => {
    const reviewer = await staff('reviewer');
    await expect(findPerson(reviewer, { ...person, purpose: 'other' })).rejects.toBeInstanceOf(PurposeNotStated);
    expect(await linesOf(reviewer.accountId)).toHaveLength(0);
  });

  it('shows an auditor the same', async () => {
    const auditor = await staff('auditor');
    const id = await findPerson(auditor, { ...person, purpose: 'audit' });
    expect((await openPersonFile(auditor, { id, page: 1 }))?.person.personalNumber).toBe(person.personalNumber);
  });
});

describe('a person’s file', () => {
  it('holds who they are, where they were registered, and what they agreed to', async () => {
    const file = (await openPersonFile(await withPurpose('reviewer', person.id), { id: person.id, page: 1 }))!;
    expect(file.person).toMatchObject({ familyName: 'ბერიძე', familyNameLatin: 'Beridze', bornOn: '1988-03-09', notEligibleBecause: null });
    expect(file.registrations.map(({ during, isCurrent }) => ({ ...during, isCurrent }))).toEqual([
      { start: '2025-12-31', end: null, isCurrent: true },
      { start: '2025-01-10', end: '2025-06-01', isCurrent: false },
    ]);
    expect(file.nextChoiceOn).toBe('2026-02-28');
    expect(file.consents.map(({ facility }) => facility.id)).toEqual([clinic, clinic]);
  });

  it('names the rule by which the programme does not cover them', async () => {
    const dead = await aPerson(owner, { diedOn: '2020-05-05' });
    const file = await openPersonFile(await withPurpose('reviewer', dead.id), { id: dead.id, page: 1 });
    expect(file?.person.notEligibleBecause).toBe('person_is_alive');
  });

  it('is not opened without a line that the person can see', async () => {
    const reviewer = await withPurpose('reviewer', person.id);
    const file = await openPersonFile(reviewer, { id: person.id, page: 1 });
    expect(file?.journal.lines[0]).toMatchObject({ act: 'person.viewed', actor: 'agency', who: 'ნანა ბერიძე', institution: null });
    expect([...await linesOf(reviewer.accountId)]).toEqual([
      { act: 'person.viewed', actor: 'agency', person_id: person.id, detail: { where: 'file', role: 'reviewer', ...complaint } },
    ]);
  });

  it('is not opened without a purpose that was stated by its reader, for this person and on this day', async () => {
    const reviewer = await withPurpose('reviewer', (await aPerson(owner)).id);
    await withPurpose('reviewer', person.id);
    await expect(openPersonFile(reviewer, { id: person.id, page: 1 })).rejects.toBeInstanceOf(PurposeNeeded);
    await statePurpose(reviewer, { personId: person.id, ...complaint });
    await expect(openPersonFile({ ...reviewer, today: '2026-11-22' }, { id: person.id, page: 1 })).rejects.toBeInstanceOf(PurposeNeeded);
    expect(await linesOf(reviewer.accountId)).toHaveLength(0);
    expect((await openPersonFile(reviewer, { id: person.id, page: 1 }))?.person.id).toBe(person.id);
  });

  it('shows the journal page by page, the latest first', async () => {
    const watched = await aPerson(owner);
    const reviewer = await staff('reviewer');
    for (let i = 0; i < 21; i++) await findPerson(reviewer, { ...watched, ...complaint });
    const second = await openPersonFile(reviewer, { id: watched.id, page: 2 });
    expect([second?.journal.total, second?.journal.lines.length]).toEqual([22, 2]);
    expect(second!.journal.lines[0]!.id).toBeGreaterThan(second!.journal.lines[1]!.id);
  });

  it('is nobody’s for an unknown id, and leaves no line', async () => {
    const reviewer = await staff('reviewer');
    expect(await openPersonFile(reviewer, { id: '00000000-0000-7000-8000-000000000000', page: 1 })).toBeNull();
    expect(await linesOf(reviewer.accountId)).toHaveLength(0);
  });

  it('does not open for a clinic', async () => {
    const accountId = await anAccount(owner, { facilityId: clinic });
    const impostor = { ...(await staff('reviewer')), kind: 'clinic', accountId, facilityId: clinic } as unknown as AgencyActor;
    await expect(openPersonFile(impostor, { id: person.id, page: 1 })).rejects.toThrow();
  });
});
