import { describe, expect, it } from 'vitest';
import { formatLari, highestPrice, tetriOf, typedAs, typedPrice } from './money.ts';

describe('an amount that was typed', () => {
  it.each([
    ['1', 100], ['1234', 123_400], ['1 234,5', 123_450], ['1234.50', 123_450], ['1\u00a0234,05', 123_405], ['12,30 ₾', 1230], ['7 ლარი', 700], ['0,01', 1], ['0', 0],
  ])('«%s» is %i tetri', (typed, tetri) => expect(tetriOf(typed)).toBe(tetri));

  it.each(['', ' ', '-5', '1,234', '1.234', '1,2,3', '12,345.60', '1e5', 'ასი', '12..5', '0x10', ',5', '5,', '1234567890'])('«%s» is none', (typed) =>
    expect(tetriOf(typed)).toBeNull());

  it('is shown again as it can be typed', () => {
    for (const tetri of [1, 99, 100, 123_405, highestPrice]) expect(tetriOf(typedAs(tetri))).toBe(tetri);
  });
});

it.each([['0', 'money.nothing'], ['0,00', 'money.nothing'], ['1000000', 'money.tooMuch'], ['1 000 000,00', 'money.tooMuch'], ['', 'money.amount'], ['1,234', 'money.amount']])(
  'a price of «%s» is refused', (typed, message) => {
    expect(typedPrice.safeParse(typed).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

it('a price just under a million is taken', () => expect(typedPrice.parse('999 999,99')).toBe(highestPrice));

it('an amount for people', () => {
  expect(formatLari('ka', 1_500_000)).toBe('15\u00a0000,00\u00a0₾');
  expect(formatLari('en', 123_405)).toBe('1,234.05\u00a0₾');
  expect(formatLari('ka', 7)).toBe('0,07\u00a0₾');
});
