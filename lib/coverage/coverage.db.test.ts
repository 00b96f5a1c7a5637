import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '#db/as.ts';
import { aClinic, anAccount, aPerson, aRegistration, type Person } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { aParentAndChild } from '#db/tests/family-builders.ts';
import type { AgencyActor, GuardianActor, PersonActor } from '#lib/kernel/actor.ts';
import { isRefusal } from '#lib/kernel/errors.ts';
import { coverageOf, endFact, myCoverage, packagesHere, recordFact } from './index.ts';
import type { FactToRecord } from './schemas.ts';

testSettings();
const { owner } = await freshDatabase();
const today = '2026-11-22';
let reviewer: AgencyActor;
let nino: Person;
let own: PersonActor;

beforeAll(async () => {
  reviewer = { kind: 'agency', role: 'reviewer', accountId: await anAccount(owner), sessionId: '', name: 'ნანა ბერიძე', today };
  nino = await aPerson(owner, { bornOn: '1966-12-24' });
  own = { kind: 'person', personId: nino.id, accountId: await anAccount(owner, { personId: nino.id }), sessionId: '', name: 'ნინო ბერიძე', today };
});

it('a guardian sees the package of their ward, until the ward comes of age', async () => {
  const { parent, child } = await aParentAndChild(owner);
  const guardian: GuardianActor = { ...own, kind: 'guardian', accountId: parent.accountId, personId: child.id };
  expect((await myCoverage(guardian)).eligibility.packages.map((covered) => covered.package)).toEqual(['basic_u18']);
  await expect(myCoverage({ ...guardian, today: '2037-05-20' })).rejects.toThrow();
  await expect(myCoverage({ ...guardian, personId: nino.id })).rejects.toThrow();
});

const veteran = (): FactToRecord => ({
  requestId: randomUUID(), personId: nino.id, kind: 'veteran', startsOn: '2026-01-01', lastOn: '2028-12-31', source: 'მოწმობა 17', reason: 'განცხადება',
});
const codeOf = (work: Promise<unknown>) => work.then(() => 'nothing was refused', (error: unknown) => (isRefusal(error) ? error.code : error));

it('a person sees their package, what it rests on and what will change; once a fact is recorded, the better one', async () => {
  const before = await myCoverage(own);
  expect(before.eligibility.packages.map((covered) => covered.package)).toEqual(['basic_o18']);
  expect(before.ahead.map(({ on }) => on)).toEqual(['2026-12-24']);
  await recordFact(reviewer, veteran());
  const { eligibility, ahead, facts } = await myCoverage(own);
  expect(eligibility.packages.map((covered) => covered.package)).toEqual(['veterans', 'basic_o18']);
  expect(eligibility.packages[0]!.grounds[0].words.ka).toContain('ომისა და სამხედრო ძალების ვეტერანები');
  expect(ahead.map(({ on }) => on)).toEqual(['2026-12-24', '2029-01-01']);
  expect(facts.dated[0]).toMatchObject({ kind: 'veteran', source: 'მოწმობა 17', during: { start: '2026-01-01', end: '2029-01-01' } });
});

it('the agency ends it, and sees the same as the person', async () => {
  const { facts } = await myCoverage(own);
  await endFact(reviewer, { ...veteran(), factId: facts.dated[0]!.id, lastOn: '2026-11-21' });
  expect((await myCoverage(own)).eligibility.packages.map((covered) => covered.package)).toEqual(['basic_o18']);
  expect(await as(reviewer, (db) => coverageOf(db, nino.id))).toEqual(await myCoverage(own));
});

describe('nobody else sees it', () => {
  it('neither another person nor a clinic', async () => {
    const other = { ...own, personId: (await aPerson(owner)).id };
    expect(await as(other, (db) => coverageOf(db, nino.id))).toBeNull();
    const clinic = await aClinic(owner);
    const registrar = { kind: 'clinic', role: 'registrar', facilityId: clinic, accountId: await anAccount(owner, { facilityId: clinic }), sessionId: '', name: '', today } as const;
    expect(await as(registrar, (db) => coverageOf(db, nino.id))).toBeNull();
    expect(await packagesHere(registrar, nino.personalNumber)).toEqual([]);
    await aRegistration(owner, { personId: nino.id, facilityId: clinic, accountId: own.accountId, from: '2026-05-01' });
    await recordFact(reviewer, { ...veteran(), kind: 'target_group_218', lastOn: null });
    expect(await packagesHere(registrar, nino.personalNumber)).toEqual(['target_group', 'basic_o18']);
    expect(await as(registrar, async (db) => [...await db.execute('select 1 from circumstances')])).toEqual([]);
  });
});

it.each<[string, Partial<FactToRecord>, string]>([
  ['there is one already', { startsOn: '2026-05-01', lastOn: null }, 'coverage.factOverlaps'],
  ['it begins before the birth', { startsOn: '1966-12-23' }, 'coverage.factBeforeBirth'],
  ['it ends before it begins', { startsOn: '2026-05-02', lastOn: '2026-05-01' }, 'coverage.factLastsADay'],
  ['the insurance is of another day', { kind: 'private_insurance', startsOn: '2020-01-01' }, 'coverage.insuredOnAnotherDay'],
  ['the person is not there', { personId: randomUUID() }, 'coverage.personUnknown'],
])('a fact is refused by its own name: %s', async (_, facts, code) => {
  await codeOf(recordFact(reviewer, { ...veteran(), startsOn: '2026-02-01' }));
  expect(await codeOf(recordFact(reviewer, { ...veteran(), ...facts }))).toBe(code);
});

it('an end is refused by its own name', async () => {
  const { facts } = await myCoverage(own);
  const ended = facts.dated.find(({ during }) => during.end !== null)!;
  const end = (factId: string, lastOn: string) => codeOf(endFact(reviewer, { ...veteran(), factId, lastOn }));
  expect(await end(ended.id, '2050-01-01')).toBe('coverage.factEndsSooner');
  expect(await end(ended.id, '2020-01-01')).toBe('coverage.factLastsADay');
  expect(await end(randomUUID(), '2026-01-01')).toBe('coverage.factUnknown');
});
