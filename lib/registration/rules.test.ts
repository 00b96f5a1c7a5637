import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeWindowOf, dayAfter, daysUntil, endOf, type Held, mayChoose, nextChoiceOn, withChoice } from './rules.ts';

const held = (start: string, end: string | null = null, facts: Partial<Held> = {}): Held =>
  ({ during: { start, end }, basis: 'choice', endReason: end ? 'changed' : null, ...facts });

const date = fc.date({ min: new Date('2013-03-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

describe('the window of a choice', () => {
  test.each([
    ['2026-11-21', '2027-01-21'],
    ['2026-12-31', '2027-02-28'],
    ['2027-12-31', '2028-02-29'],
    ['2027-12-29', '2028-02-29'],
    ['2026-12-29', '2027-02-28'],
    ['2026-08-31', '2026-10-31'],
    ['2026-07-31', '2026-09-30'],
    ['2028-02-29', '2028-04-29'],
    ['2026-01-01', '2026-03-01'],
  ])('from %s to %s', (start, end) => expect(changeWindowOf(start)).toEqual({ start, end }));

  test('is 59 to 62 days long, and a later choice never closes an earlier day', () => {
    fc.assert(fc.property(date, (start) => {
      const { end } = changeWindowOf(start);
      expect(daysUntil(end!, start)).toBeGreaterThanOrEqual(59);
      expect(daysUntil(end!, start)).toBeLessThanOrEqual(62);
      expect(changeWindowOf(dayAfter(start)).end! >= end!).toBe(true);
    }));
  });
});

describe('when the next choice is allowed', () => {
  const exit = { endReason: 'facility_exit' } as const;
  const succession = { basis: 'succession' } as const;
  test.each<[string, Held[], string | null]>([
    ['nobody has chosen yet', [], null],
    ['the first choice opens the window too', [held('2026-11-21')], '2027-01-21'],
    ['an ended choice still counts', [held('2026-11-21', '2026-11-25', { endReason: 'ended_by_person' })], '2027-01-21'],
    ['the last choice counts, in any order', [held('2026-11-21'), held('2026-03-01', '2026-11-21')], '2027-01-21'],
    ['a clinic that left, or says that it will, excuses at once', [held('2026-11-21', '2026-12-01', exit)], '2026-11-22'],
    ['after the excuse, the last choice is measured again',
      [held('2026-12-02', null, { basis: 'facility_exit' }), held('2026-11-21', '2026-12-01', exit)], '2027-01-21'],
    ['an excused registration lasts a day', [held('2026-12-02', null, { basis: 'facility_exit' }), held('2026-01-01', '2026-12-02', exit)], '2026-12-03'],
    ['a correction by the agency is not a choice', [held('2026-12-02', null, { basis: 'agency_correction' }), held('2026-11-01', '2026-12-02')], '2027-01-01'],
    ['a succession excuses from no window',
      [held('2026-12-02', null, succession), held('2026-11-21', '2026-12-02', { endReason: 'succession' })], '2027-01-21'],
    ['a succession closes none',
      [held('2026-12-02', null, succession), held('2026-01-01', '2026-12-02', { endReason: 'succession' })], '2026-12-03'],
    ['the successor’s own exit excuses again',
      [held('2026-12-02', '2027-03-01', { ...succession, ...exit }), held('2026-11-21', '2026-12-02', { endReason: 'succession' })], '2026-12-03'],
    ['only corrections', [held('2026-12-02', null, { basis: 'agency_correction' })], '2026-12-03'],
  ])('%s', (_, history, allowedOn) => expect(nextChoiceOn(history)).toBe(allowedOn));
});

describe('may they choose today', () => {
  test('the last day of the window is closed, and the day after it open', () => {
    const history = [held('2026-11-21')];
    expect(mayChoose(history, '2027-01-20')).toEqual({
      allowed: false, reason: 'tooEarly', facts: { chosenOn: '2026-11-21', allowedOn: '2027-01-21' } });
    expect(mayChoose(history, '2027-01-21')).toEqual({ allowed: true });
  });

  test('a registration that was no choice, on its own first day, is refused for another reason', () => {
    expect(mayChoose([held('2026-11-21', null, { basis: 'agency_correction' })], '2026-11-21')).toEqual({
      allowed: false, reason: 'lastsADay', facts: { startedOn: '2026-11-21', allowedOn: '2026-11-22' } });
  });

  test('a clinic that leaves on a day ahead may be left today, and not on the very first day', () => {
    const history = [held('2026-11-21', '2026-12-15', { endReason: 'facility_exit' })];
    expect(mayChoose(history, '2026-11-22')).toEqual({ allowed: true });
    expect(mayChoose(history, '2026-11-21')).toEqual({
      allowed: false, reason: 'lastsADay', facts: { startedOn: '2026-11-21', allowedOn: '2026-11-22' } });
    expect(withChoice(history, '2026-11-22')).toEqual([
      held('2026-11-21', '2026-11-22', { endReason: 'facility_exit' }), held('2026-11-22', null, { basis: 'facility_exit' })]);
  });

  test('a registration that a succession begins tomorrow is waited for, and lasts a day', () => {
    const history = [held('2026-11-22', null, { basis: 'succession' }), held('2026-01-01', '2026-11-22', { endReason: 'succession' })];
    expect(mayChoose(history, '2026-11-21')).toEqual({
      allowed: false, reason: 'beginsLater', facts: { startsOn: '2026-11-22', allowedOn: '2026-11-23' } });
    expect(mayChoose(history, '2026-11-22')).toMatchObject({ allowed: false, reason: 'lastsADay' });
    expect(mayChoose(history, '2026-11-23')).toEqual({ allowed: true });
  });

  test('whoever chooses whenever they may is never refused, and never chooses twice in one window', () => {
    fc.assert(fc.property(date, fc.array(fc.nat(200), { maxLength: 8 }), (first, waits) => {
      let history: Held[] = [];
      let today = first;
      for (const wait of waits) {
        today = new Date(Date.parse(today) + wait * 86_400_000).toISOString().slice(0, 10);
        if (mayChoose(history, today).allowed) history = withChoice(history, today);
      }
      const windows = history.map(({ during }) => changeWindowOf(during.start));
      windows.slice(1).forEach(({ start }, i) => expect(start >= windows[i]!.end!).toBe(true));
    }));
  });
});

test('a registration that began today ends at midnight, an older one at once', () => {
  expect(endOf('2026-11-21', '2026-11-21')).toBe('2026-11-22');
  expect(endOf('2026-11-20', '2026-11-21')).toBe('2026-11-21');
});
