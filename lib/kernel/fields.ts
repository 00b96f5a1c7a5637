import { z } from 'zod/mini';
import { partsOfDate } from './parts-of-date.ts';

/** Some of the options, at least one, as a group of boxes sends them: 'ka,en'. */
export const several = <const Option extends string>(options: readonly Option[], message: string) =>
  z.pipe(
    z.string(message).check(z.refine((chosen) => chosen.split(',').every((one) => options.some((option) => option === one)), message)),
    z.transform((chosen) => [...new Set(chosen.split(','))] as Option[]),
  );

/**
 * A date as three fields send it ('5,11,2026'), or as the database writes it ('2026-11-05'); the latter is what comes out.
 * A day that no calendar has, such as 31 February, is refused.
 */
export const typedDate = (message: string) =>
  z.pipe(
    z.string(message).check(z.refine((typed) => dateOf(typed) !== null, message)),
    z.transform((typed) => dateOf(typed) ?? ''),
  );

function dateOf(typed: string): string | null {
  const [day, month, year] = partsOfDate(typed).map((part) => (/^\d{1,4}$/.test(part.trim()) ? Number(part) : NaN)) as [number, number, number];
  if (!(year >= 1900 && year <= 2200)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
