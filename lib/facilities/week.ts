import { z } from 'zod/mini';

/** The days as a form names them, Monday first. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];
type Hours = string | null;

/**
 * One day of a form: 'from,to', or with ',closed' behind. It comes out as "09:00-18:00", or null for a closed day.
 * Until midnight is 00:00, which the register writes as 24:00; so 00:00 to 00:00 is around the clock.
 */
export const dayOfWeek = (message: string) =>
  z.pipe(
    z.string(message).check(z.refine((sent) => hoursOf(sent) !== undefined, message)),
    z.transform((sent) => hoursOf(sent) ?? null),
  );

function hoursOf(sent: string): Hours | undefined {
  const [from = '', to = '', closed] = sent.split(',');
  if (closed === 'closed') return null;
  const [opens, closes] = [timeOf(from), timeOf(to)];
  if (!opens || !closes) return undefined;
  const until = closes === '00:00' ? '24:00' : closes;
  return opens < until ? `${opens}-${until}` : undefined;
}

/** 'HH:MM' of 9:00, 09.00 and the like. */
function timeOf(typed: string): string | null {
  const [, hour, minute] = /^\s*(\d{1,2})[:.](\d\d)\s*$/.exec(typed) ?? [];
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour?.padStart(2, '0')}:${minute}` : null;
}

/** The week of a form's seven days. */
export const weekOf = (days: Record<Weekday, Hours>): Hours[] => weekdays.map((day) => days[day]);

/** A week as the form's fields show it again. */
export const fieldsOfWeek = (week: Hours[]): Record<string, string> =>
  Object.fromEntries(weekdays.map((day, i) => [day, week[i] ? week[i].replace('24:00', '00:00').replace('-', ',') : ',,closed']));
