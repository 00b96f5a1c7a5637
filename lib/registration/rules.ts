import { daysLater } from '#lib/kernel/days.ts';
import type { Basis, EndReason } from '#db/schema/registration.ts';
import type { Period } from '#db/schema/types.ts';

/** What the rules need to know of one registration. An annulled one never was, so it is not among them. */
export type Held = { during: Period; basis: Basis; endReason: EndReason | null };

export type Answer =
  | { allowed: true }
  | { allowed: false; reason: 'tooEarly'; facts: { chosenOn: string; allowedOn: string } }
  | { allowed: false; reason: 'lastsADay'; facts: { startedOn: string; allowedOn: string } }
  | { allowed: false; reason: 'beginsLater'; facts: { startsOn: string; allowedOn: string } };

const day = 86_400_000;
const iso = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/**
 * The window that a choice closes: two calendar months, half-open, by PostgreSQL's arithmetic.
 * A day that the second month does not have becomes its last: 31 December → 28 or 29 February. (L2)
 */
export function changeWindowOf(startedOn: string): Period {
  const [year, month, dayOfMonth] = startedOn.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month + 2, 0)).getUTCDate();
  return { start: startedOn, end: iso(Date.UTC(year, month + 1, Math.min(dayOfMonth, lastOfMonth))) };
}

/** The day after a date. */
export const dayAfter = (date: string): string => daysLater(date, 1);

/** Whole days from one date to another; negative when it has passed. */
export const daysUntil = (date: string, today: string): number => (Date.parse(date) - Date.parse(today)) / day;

/**
 * The first day on which a choice is allowed, also when that day has passed; null when nothing limits it.
 * It is measured from the last registration that the person chose. A clinic's exit excuses the choice that follows it.
 *
 * @param history in any order
 */
export function nextChoiceOn(history: readonly Held[]): string | null {
  const last = lastOf(history);
  if (!last) return null;
  const chosen = lastOf(history.filter(({ basis }) => basis === 'choice'));
  const windowEnd = chosen && !isExcused(history) ? changeWindowOf(chosen.during.start).end : null;
  const freeOn = freeFrom(last);
  return windowEnd !== null && windowEnd > freeOn ? windowEnd : freeOn;
}

/**
 * The first day that another registration may have: one lasts at least a day, and two may not share one.
 * Told that their clinic leaves, a person need not wait for that day.
 */
const freeFrom = ({ during, endReason }: Held): string =>
  during.end === null || endReason === 'facility_exit' ? dayAfter(during.start) : during.end;

/** May a person with this history choose a clinic today? If not, why, and from when. */
export function mayChoose(history: readonly Held[], today: string): Answer {
  const allowedOn = nextChoiceOn(history);
  const last = lastOf(history);
  if (!last || allowedOn === null || allowedOn <= today) return { allowed: true };
  const chosen = lastOf(history.filter(({ basis }) => basis === 'choice'));
  if (chosen && !isExcused(history) && changeWindowOf(chosen.during.start).end === allowedOn)
    return { allowed: false, reason: 'tooEarly', facts: { chosenOn: chosen.during.start, allowedOn } };
  return last.during.start > today
    ? { allowed: false, reason: 'beginsLater', facts: { startsOn: last.during.start, allowedOn } }
    : { allowed: false, reason: 'lastsADay', facts: { startedOn: last.during.start, allowedOn } };
}

/** Whether the next choice follows a clinic's exit, also one that is only announced, and so counts neither now nor later as a choice. */
export const isExcused = (history: readonly Held[]): boolean => lastOf(history)?.endReason === 'facility_exit';

/** The history as it will be once the person has chosen a clinic today. */
export function withChoice(history: readonly Held[], today: string): Held[] {
  const basis: Basis = isExcused(history) ? 'facility_exit' : 'choice';
  const closed = history.map((held): Held => (isOver(held, today) ? held
    : { ...held, during: { ...held.during, end: today }, endReason: held.endReason ?? 'changed' }));
  return [...closed, { during: { start: today, end: null }, basis, endReason: null }];
}

/** Whether a registration no longer lasts on a day. */
export const isOver = ({ during }: Pick<Held, 'during'>, today: string): boolean => during.end !== null && during.end <= today;

/** When a registration ends that the person ends today: at once, but not before it has lasted a day. */
export const endOf = (startedOn: string, today: string): string => (startedOn < today ? today : dayAfter(startedOn));

function lastOf(history: readonly Held[]): Held | undefined {
  return history.reduce<Held | undefined>(
    (last, held) => (last === undefined || held.during.start > last.during.start ? held : last), undefined);
}
