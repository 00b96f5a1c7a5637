import { describe, expect, it } from 'vitest';
import type { OwnFacility } from './own-facilities.ts';
import { freePlaces, whatWaits } from './what-waits.ts';

const today = '2026-03-01';
const clinic: OwnFacility = {
  id: 1, name: { ka: 'კლინიკა', en: 'Clinic' }, municipality: { ka: 'თბილისი', en: 'Tbilisi' }, state: 'active', lastDay: null,
  hasPrimaryCare: true, licensedUntil: null, registered: 0, list: { capacity: 100, taken: 40, offered: 1, takesNew: true, waiting: 0 }, declaration: null,
};
const declared = (state: NonNullable<OwnFacility['declaration']>['state']): Partial<OwnFacility> =>
  ({ declaration: { number: '1', state, since: '2026-02-20', dueOn: null } });
const waits = (...changes: Partial<OwnFacility>[]) =>
  whatWaits(changes.map((change, i) => ({ ...clinic, id: i + 1, ...change })), today).map(({ facility, kind, on }) => [facility.id, kind, on]);

describe('what waits for those who answer for a facility', () => {
  it('is nothing where all is well, or the agency is to act', () => {
    expect(waits({}, declared('submitted'), { state: 'leaving' }, { state: 'later' })).toEqual([]);
  });

  it.each<[string, Partial<OwnFacility>, unknown[]]>([
    ['a facility that never declared', { state: 'never' }, [[1, 'declare', null]]],
    ['one that left', { state: 'ended' }, [[1, 'declare', null]]],
    ['a draft', { state: 'never', ...declared('draft') }, [[1, 'finishDraft', '2026-02-20']]],
    ['a declaration that was returned', { state: 'never', ...declared('returned') }, [[1, 'returned', '2026-02-20']]],
    ['a licence in its last sixty days', { licensedUntil: '2026-04-30' }, [[1, 'licenceExpires', '2026-04-30']]],
    ['a licence that lasts a day longer', { licensedUntil: '2026-05-01' }, []],
    ['a licence on its last day', { licensedUntil: today }, [[1, 'licenceExpires', today]]],
    ['a licence that has run out', { state: 'suspended', licensedUntil: '2026-02-28' }, [[1, 'licenceExpired', '2026-02-28']]],
    ['a new licence under review', { licensedUntil: today, ...declared('submitted') }, []],
    ['a full list', { list: { ...clinic.list, taken: 99 } }, [[1, 'listFull', null]]],
    ['a full list that says so', { list: { ...clinic.list, taken: 99, takesNew: false } }, []],
    ['a list without a limit', { list: { ...clinic.list, capacity: null } }, []],
    ['a hospital without a list', { hasPrimaryCare: false, list: { ...clinic.list, capacity: 0 } }, []],
  ])('is for %s', (_, change, tasks) => expect(waits(change)).toEqual(tasks));

  it('stands with the oldest day on top, and what has no day last', () => {
    expect(waits({ state: 'never' }, { licensedUntil: '2026-04-01' }, declared('returned'), { state: 'suspended', licensedUntil: '2026-01-01' }))
      .toEqual([[4, 'licenceExpired', '2026-01-01'], [3, 'returned', '2026-02-20'], [2, 'licenceExpires', '2026-04-01'], [1, 'declare', null]]);
  });
});

describe('free places', () => {
  it.each([[100, 40, 1, 59], [100, 100, 0, 0], [50, 80, 0, 0], [null, 80, 0, null]])('of %j with %j taken and %j offered are %j', (capacity, taken, offered, free) => {
    expect(freePlaces({ ...clinic.list, capacity, taken, offered })).toBe(free);
  });
});
