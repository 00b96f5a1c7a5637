import { z } from 'zod/mini';
import type { Locale } from './format.ts';

/** Money is a whole number of tetri, a hundredth of a lari; nothing here ever is a fraction. */
const tetriInLari = 100;

/** A price that somebody may ask: more than nothing, and less than a million lari. */
export const highestPrice = 1_000_000 * tetriInLari - 1;

/** Narrow and ordinary spaces that group thousands, as Georgian writes them. */
const spaces = /[\s\u00a0\u202f]/g;

/**
 * What somebody typed as an amount in lari, in tetri: `1234`, `1 234,5`, `1234.50`, with or without ₾.
 * Three digits after a comma or a point say either a thousand or a thousandth, and are not guessed at.
 *
 * @returns null when it is no amount
 */
export function tetriOf(typed: string): number | null {
  const [, lari, tetri = ''] = /^(\d{1,9})(?:[.,](\d{1,2}))?(?:₾|ლ|ლარი|gel)?$/i.exec(typed.replace(spaces, '')) ?? [];
  return lari === undefined ? null : Number(lari) * tetriInLari + Number(tetri.padEnd(2, '0'));
}

/** An amount for people: «1 234,50 ₾», 1,234.50 ₾. A negative one never occurs. */
export function formatLari(locale: Locale, tetri: number): string {
  const lari = String(Math.floor(tetri / tetriInLari));
  const rest = String(tetri % tetriInLari).padStart(2, '0');
  const [group, point] = locale === 'ka' ? ['\u00a0', ','] : [',', '.'];
  return `${lari.replace(/\B(?=(\d{3})+$)/g, group)}${point}${rest}\u00a0₾`;
}

/** An amount as a field shows it again: `1234,50`. */
export const typedAs = (tetri: number): string => `${Math.floor(tetri / tetriInLari)},${String(tetri % tetriInLari).padStart(2, '0')}`;

/**
 * A price that was typed: a `field` in a zod schema, in tetri.
 * Its errors are `money.amount` (no amount), `money.nothing` (zero) and `money.tooMuch` (a million and more).
 */
export const typedPrice = z.pipe(
  z.string('money.amount').check(z.refine((typed) => tetriOf(typed) !== null, 'money.amount')),
  z.pipe(z.transform((typed: string) => tetriOf(typed) ?? 0),
    z.number().check(z.minimum(1, 'money.nothing'), z.maximum(highestPrice, 'money.tooMuch'))),
);
