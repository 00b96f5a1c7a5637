import { beforeAll, describe, expect, it } from 'vitest';
import { aClinic, anAccount, aPerson, aRegistration, type Person } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { sharingLimits } from '#lib/roster/index.ts';
import { checkEligibility, NotOfThisClinic, TooManyChecks } from './index.ts';
import { PurposeNotStated } from './looks/errors.ts';

testSettings();
const { owner } = await freshDatabase();

const actorOf = (accountId: string, facilityId: number, today = '2026-11-21'): ClinicActor =>
  ({ kind: 'clinic', accountId, facilityId, role: 'registrar', sessionId: '', name: 'ნანა ბერიძე', today });

let ours: number;
let theirs: number;
let registrar: ClinicActor;
let here: Person;
let elsewhere: Person;

async function registered(facilityId: number, from: string, to: string | null = null): Promise<Person> {
  const person = await aPerson(owner);
  await aRegistration(owner, { personId: person.id, facilityId, accountId: await anAccount(owner, { personId: person.id }), from, to });
  return person;
}

beforeAll(async () => {
  [ours, theirs] = [await aClinic(owner), await aClinic(owner)];
  registrar = actorOf(await anAccount(owner, { facilityId: ours }), ours);
  [here, elsewhere] = [await registered(ours, '2026-01-05'), await registered(theirs, '2026-02-01')];
});

describe('whose person it is', () => {
  it('tells a clinic of its own', async () => {
    expect(await checkEligibility(registrar, here)).toEqual({
      outcome: 'here', givenName: 'ნინო', familyName: 'ბერიძე', bornOn: '1988-03-09', registeredSince: '2026-01-05',
    });
  });

  it('tells of another clinic’s person only that there is one', async () => {
    expect(await checkEligibility(registrar, { ...elsewhere, purpose: 'referral' })).toEqual({ outcome: 'elsewhere' });
  });

  it('does not tell nobody’s person from nobody', async () => {
    const free = await aPerson(owner);
    expect(await checkEligibility(registrar, { ...free, purpose: 'registration' })).toEqual({ outcome: 'nowhere' });
    expect(await checkEligibility(registrar, { personalNumber: '00999999999', purpose: 'registration' })).toEqual({ outcome: 'nowhere' });
  });

  it('tells none of them apart until it is said why', async () => {
    for (const asked of [elsewhere, await aPerson(owner), { personalNumber: '00999999999' }])
      expect(await checkEligibility(registrar, asked)).toEqual({ outcome: 'purpose_needed' });
  });

  it('takes another purpose in words only', async () => {
    await expect(checkEligibility(registrar, { ...elsewhere, purpose: 'other' })).rejects.toBeInstanceOf(PurposeNotStated);
    await expect(checkEligibility(registrar, { ...elsewhere, purpose: 'audit' as 'other' })).rejects.toBeInstanceOf(PurposeNotStated);
    expect((await checkEligibility(registrar, { ...elsewhere, purpose: 'other', words: 'დანიშნა სხვა ექიმმა' })).outcome).toBe('elsewhere');
  });

  it('shows no more of each than the list of limits says', async () => {
    for (const asked of [here, elsewhere, { ...elsewhere, purpose: 'referral' as const }, { personalNumber: '00999999999', purpose: 'referral' as const }]) {
      const answer = await checkEligibility(registrar, asked);
      expect(Object.keys(answer).sort()).toEqual([...sharingLimits.check[answer.outcome]].sort());
    }
  });

  it('goes by the day: a registration that ended is none', async () => {
    const left = await registered(ours, '2026-01-05', '2026-03-01');
    expect((await checkEligibility({ ...registrar, today: '2026-02-28' }, left)).outcome).toBe('here');
    expect((await checkEligibility({ ...registrar, today: '2026-03-01' }, left)).outcome).toBe('purpose_needed');
  });
});

describe('who may ask', () => {
  it('refuses an account of another clinic', async () => {
    const stranger = actorOf(await anAccount(owner, { facilityId: theirs }), ours);
    await expect(checkEligibility(stranger, here)).rejects.toBeInstanceOf(NotOfThisClinic);
  });

  it('refuses an account that has left', async () => {
    const former = actorOf(await anAccount(owner, { facilityId: ours }), ours);
    await owner`update memberships set ended_at = now() where account_id = ${former.accountId}`;
    await expect(checkEligibility(former, here)).rejects.toBeInstanceOf(NotOfThisClinic);
  });

  it('stops an account that reads number after number', async () => {
    const reader = actorOf(await anAccount(owner, { facilityId: ours }), ours);
    await checkEligibility(reader, here);
    await owner`update attempts set count = 600 where count = 1`;
    const refusal = await checkEligibility(reader, here).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(TooManyChecks);
    expect((refusal as TooManyChecks).facts.time).toMatch(/^\d\d:00$/);
    expect((await checkEligibility(registrar, here)).outcome).toBe('here');
  });
});

it('writes down every check, also of a number that is nobody’s', async () => {
  const asker = actorOf(await anAccount(owner, { facilityId: ours }), ours);
  await checkEligibility(asker, here);
  await checkEligibility(asker, elsewhere);
  await checkEligibility(asker, { personalNumber: '00999999999', purpose: 'other', words: 'დანიშნა სხვა ექიმმა' });
  const lines = await owner`
    select act, actor, facility_id, person_id, detail from journal where account_id = ${asker.accountId} order by id`;
  const line = (personId: string | null, detail: object) =>
    ({ act: 'eligibility.checked', actor: 'clinic', facility_id: ours, person_id: personId, detail: { role: 'registrar', ...detail } });
  expect([...lines]).toEqual([
    line(here.id, { outcome: 'here' }), line(elsewhere.id, { outcome: 'purpose_needed' }),
    line(null, { outcome: 'nowhere', purpose: 'other', words: 'დანიშნა სხვა ექიმმა' }),
  ]);
});
