import { beforeAll, describe, expect, it } from 'vitest';
import { aClinic, aFacility, anAccount, aParticipation, aPerson, aRegistration } from '#db/tests/builders.ts';
import { freshDatabase } from '#db/tests/database.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { facilitiesFor, facilityFile, facilitiesQuery } from './index.ts';

const { owner } = await freshDatabase();

let reviewer: AgencyActor;
const ids: Record<string, number> = {};

beforeAll(async () => {
  const accountId = await anAccount(owner);
  reviewer = { kind: 'agency', accountId, role: 'reviewer', sessionId: '', name: 'ნანა ბერიძე', today: null };
  ids.clinic = await aClinic(owner, { name: 'ვაკის პოლიკლინიკა' });
  ids.hospital = await aClinic(owner, { name: 'დიდუბის საავადმყოფო', scope: ['planned_surgery'] });
  ids.suspended = await aClinic(owner, { name: 'გლდანის პოლიკლინიკა', suspended: true });
  ids.ended = await aClinic(owner, { name: 'ისნის პოლიკლინიკა', to: '2024-01-01' });
  ids.never = await aFacility(owner, 'ნაძალადევის ამბულატორია');
  ids.later = await aFacility(owner, 'კრწანისის პოლიკლინიკა');
  await aParticipation(owner, ids.later, { from: 10 });
});

const found = async (query: Record<string, string>) =>
  (await facilitiesFor(reviewer, facilitiesQuery.parse(query))).facilities.map(({ id, state }) => ({ id, state }));

describe('the agency’s list of facilities', () => {
  it('says what each is to the programme today', async () => {
    expect(new Map((await found({})).map(({ id, state }) => [id, state]))).toEqual(new Map([
      [ids.clinic, 'with_primary_care'], [ids.hospital, 'without_primary_care'], [ids.suspended, 'suspended'],
      [ids.ended, 'ended'], [ids.never, 'never'], [ids.later, 'later'],
    ]));
  });

  it('narrows by state, by region, and by name in either script', async () => {
    expect(await found({ state: 'suspended' })).toEqual([{ id: ids.suspended, state: 'suspended' }]);
    expect(await found({ q: 'didubis' })).toEqual([{ id: ids.hospital, state: 'without_primary_care' }]);
    expect(await found({ q: 'ვაკის' })).toEqual([{ id: ids.clinic, state: 'with_primary_care' }]);
    expect(await found({ region: 'GE-AJ' })).toEqual([]);
    expect(await found({ region: 'GE-TB', q: '%' })).toEqual([]);
  });

  it('finds the facilities of a provider by its identification code', async () => {
    const [provider] = await owner<{ code: string }[]>`
      select identification_code as code from providers p join facilities f on f.provider_id = p.id where f.id = ${ids.never!}`;
    expect(await found({ q: provider!.code })).toEqual([{ id: ids.never, state: 'never' }]);
  });

  it('ignores what makes no sense in the address', async () => {
    expect(await found({ state: 'somehow', region: 'x', page: '-1' })).toHaveLength(6);
  });
});

describe('a facility’s file', () => {
  it('holds its periods, its suspensions, and how many people it has today', async () => {
    const person = await aPerson(owner);
    await aRegistration(owner, { personId: person.id, facilityId: ids.suspended!, accountId: await anAccount(owner, { personId: person.id }), from: -30 });
    const file = await facilityFile(reviewer, ids.suspended!);
    expect(file).toMatchObject({ registeredToday: 1, facility: { state: 'suspended' } });
    expect(file?.participations).toMatchObject([{ during: { start: '2013-03-01', end: null }, scope: ['primary_care'], endReason: null }]);
    expect(file?.suspensions).toMatchObject([{ actNumber: '04/1' }]);
  });

  it('says why a participation ended', async () => {
    const file = await facilityFile(reviewer, ids.ended!);
    expect(file?.participations).toMatchObject([{ during: { start: '2013-03-01', end: '2024-01-01' }, endReason: 'withdrawal' }]);
  });

  it('knows no unknown facility', async () => {
    expect(await facilityFile(reviewer, 999_999)).toBeNull();
  });
});
