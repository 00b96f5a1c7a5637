import type { contests } from '#db/schema/contests.ts';
import type { Basis, MadeBy } from '#db/schema/registration.ts';

/** What the rules need to know of a registration to say whether it may be undone. */
export type Undoable = { madeBy: MadeBy; undoUntil: Date | null; anotherGuardianAgreed: boolean };

export type UndoAnswer =
  | { allowed: true; until: Date }
  | { allowed: false; reason: 'ownChoice' | 'guardianContests' }
  | { allowed: false; reason: 'tooLate'; until: Date };

/**
 * May what another made for the person be undone at a moment? Up to and including the last moment.
 * @param as a guardian contests what a fellow guardian chose, or agreed to at a counter; only the person undoes it
 */
export function mayUndo({ madeBy, undoUntil, anotherGuardianAgreed }: Undoable, as: 'person' | 'guardian', at: Date): UndoAnswer {
  if (undoUntil === null) return { allowed: false, reason: 'ownChoice' };
  if (as === 'guardian' && (madeBy === 'guardian' || anotherGuardianAgreed)) return { allowed: false, reason: 'guardianContests' };
  return at > undoUntil ? { allowed: false, reason: 'tooLate', until: undoUntil } : { allowed: true, until: undoUntil };
}

type Row = typeof contests.$inferSelect;
/** What the rules need to know of a contest. */
export type Contested = Pick<Row, 'needsAnswer' | 'proof' | 'answer' | 'dueOn' | 'outcome'>;

/** May the clinic still answer? On the last day it may. */
export const mayAnswer = ({ answer, dueOn, outcome }: Contested, today: string): boolean =>
  outcome === null && answer === null && today <= dueOn;

/** Silence counts against the clinic, and words count against a form that should be there. */
const standsFor = ({ needsAnswer, answer, proof }: Contested): boolean =>
  !needsAnswer || answer === 'form' || (answer === 'words' && proof !== 'form');

/** What the agency may decide today: for the person only once the clinic was heard or its days are over, for the clinic only on its answer. */
export function mayDecide(contest: Contested, today: string): { uphold: boolean; reject: boolean } {
  const isOpen = contest.outcome === null;
  const wasHeard = !contest.needsAnswer || contest.answer !== null || today > contest.dueOn;
  return { uphold: isOpen && wasHeard, reject: isOpen && standsFor(contest) };
}

/** Where a contest stands: waiting for the clinic, ready to be decided, or how it ended. */
type ContestState = NonNullable<Contested['outcome']> | 'waiting' | 'ready';

/** @param today null for who need not know whether the clinic's days are over */
export const stateOfContest = (contest: Contested, today: string | null = null): ContestState =>
  contest.outcome ?? (contest.needsAnswer && contest.answer === null && (today === null || today <= contest.dueOn) ? 'waiting' : 'ready');

/** Whether a registration may be contested: it rests on an agreement of its own, and stands. */
export const isContestable = ({ basis, annulledAt }: { basis: Basis; annulledAt: Date | null }): boolean =>
  annulledAt === null && (basis === 'choice' || basis === 'facility_exit');
