import { daysLater } from '#lib/kernel/days.ts';
import type { OwnFacility } from './own-facilities.ts';

/** How long before its last day a licence asks for a new one, in days. */
const licenceNoticeDays = 60;

/** What a facility has to do. `on` is the day since which or by which; null where there is none. */
export type Task = { facility: OwnFacility; kind: TaskKind; on: string | null };
export type TaskKind = 'returned' | 'licenceExpired' | 'licenceExpires' | 'finishDraft' | 'declare' | 'listFull';

/**
 * What waits for those who answer for the facilities, the oldest day first, and what has no day after it.
 * @param today 'YYYY-MM-DD'
 */
export function whatWaits(facilities: OwnFacility[], today: string): Task[] {
  const tasks = facilities.flatMap((facility) =>
    rules.map((rule) => rule(facility, today)).filter((task) => task !== null).map((task) => ({ facility, ...task })));
  return tasks.sort((a, b) => (a.on ?? '9999').localeCompare(b.on ?? '9999'));
}

type Rule = (facility: OwnFacility, today: string) => Omit<Task, 'facility'> | null;

const returned: Rule = ({ declaration }) =>
  (declaration?.state === 'returned' ? { kind: 'returned', on: declaration.since } : null);

const draft: Rule = ({ declaration }) =>
  (declaration?.state === 'draft' ? { kind: 'finishDraft', on: declaration.since } : null);

const toDeclare: Rule = ({ declaration, state }) =>
  (!declaration && (state === 'never' || state === 'ended') ? { kind: 'declare', on: null } : null);

/** A declaration that the agency reviews may carry the new licence: nothing to do until it is decided. */
const licence: Rule = ({ declaration, state, licensedUntil: on }, today) => {
  const isReviewed = declaration?.state === 'submitted';
  if (!on || isReviewed || (state !== 'active' && state !== 'suspended') || on > daysLater(today, licenceNoticeDays)) return null;
  return { kind: on < today ? 'licenceExpired' : 'licenceExpires', on };
};

const full: Rule = ({ state, hasPrimaryCare, list }) =>
  (state === 'active' && hasPrimaryCare && list.takesNew && freePlaces(list) === 0 ? { kind: 'listFull', on: null } : null);

const rules = [returned, licence, draft, toDeclare, full];

/** How many more people a list takes; null for as many as come. */
export const freePlaces = ({ capacity, taken, offered }: OwnFacility['list']): number | null =>
  (capacity === null ? null : Math.max(0, capacity - taken - offered));
