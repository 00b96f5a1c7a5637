import { describe, expect, it } from 'vitest';
import { formatDate, formatDateFrom, formatDateOn, formatInstant, maskNumber } from './format.ts';

describe('dates in words', () => {
  it.each([
    ['2026-11-21', '2026 წლის 21 ნოემბერი', '2026 წლის 21 ნოემბრიდან', '2026 წლის 21 ნოემბერს'],
    ['2027-01-01', '2027 წლის 1 იანვარი', '2027 წლის 1 იანვრიდან', '2027 წლის 1 იანვარს'],
    ['2028-02-29', '2028 წლის 29 თებერვალი', '2028 წლის 29 თებერვლიდან', '2028 წლის 29 თებერვალს'],
    ['2026-08-05', '2026 წლის 5 აგვისტო', '2026 წლის 5 აგვისტოდან', '2026 წლის 5 აგვისტოს'],
    ['2026-05-31', '2026 წლის 31 მაისი', '2026 წლის 31 მაისიდან', '2026 წლის 31 მაისს'],
  ])('declines %s in Georgian', (date, alone, from, on) => {
    expect([formatDate('ka', date), formatDateFrom('ka', date), formatDateOn('ka', date)]).toEqual([alone, from, on]);
  });

  it('writes English dates in one form', () => {
    expect([formatDate, formatDateFrom, formatDateOn].map((form) => form('en', '2026-11-21'))).toEqual(Array(3).fill('21 November 2026'));
  });

  it('tells an instant in the time of Tbilisi', () => {
    expect(formatInstant('en', new Date('2026-12-31T20:30:00Z'))).toBe('1 January 2027, 00:30');
  });
});

it('masks a personal number for eyes other than its owner’s', () => {
  expect(maskNumber('00123456789')).toBe('00•••••••89');
});
