import { describe, expect, it } from 'vitest';
import { type Contested, isContestable, mayAnswer, mayDecide, mayUndo, stateOfContest } from './rules.ts';

const hour = 3_600_000;
const made = new Date('2026-11-21T10:00:00Z');
const undoUntil = new Date(made.getTime() + 72 * hour);
const after = (hours: number) => new Date(made.getTime() + hours * hour);

describe('mayUndo', () => {
  it.each([[0, true], [71, true], [72, true], [72.001, false], [73, false]])('after %d hours: %s', (hours, allowed) => {
    expect(mayUndo({ madeBy: 'clinic', undoUntil, anotherGuardianAgreed: false }, 'person', after(hours)).allowed).toBe(allowed);
  });

  it('says until when', () => {
    expect(mayUndo({ madeBy: 'clinic', undoUntil, anotherGuardianAgreed: false }, 'person', after(1))).toEqual({ allowed: true, until: undoUntil });
    expect(mayUndo({ madeBy: 'clinic', undoUntil, anotherGuardianAgreed: false }, 'person', after(80))).toEqual({ allowed: false, reason: 'tooLate', until: undoUntil });
  });

  it('tells one\'s own choice and a fellow guardian\'s from a late undoing', () => {
    expect(mayUndo({ madeBy: 'person', undoUntil: null, anotherGuardianAgreed: false }, 'person', after(1))).toEqual({ allowed: false, reason: 'ownChoice' });
    expect(mayUndo({ madeBy: 'guardian', undoUntil, anotherGuardianAgreed: false }, 'guardian', after(1))).toEqual({ allowed: false, reason: 'guardianContests' });
    expect(mayUndo({ madeBy: 'clinic', undoUntil, anotherGuardianAgreed: true }, 'guardian', after(1))).toEqual({ allowed: false, reason: 'guardianContests' });
    expect(mayUndo({ madeBy: 'clinic', undoUntil, anotherGuardianAgreed: true }, 'person', after(1)).allowed).toBe(true);
    expect(mayUndo({ madeBy: 'guardian', undoUntil, anotherGuardianAgreed: false }, 'person', after(1)).allowed).toBe(true);
    expect(mayUndo({ madeBy: 'clinic', undoUntil, anotherGuardianAgreed: false }, 'guardian', after(1)).allowed).toBe(true);
  });
});

const open: Contested = { needsAnswer: true, proof: 'form', answer: null, dueOn: '2026-12-04', outcome: null };
const [before, due, later] = ['2026-11-25', '2026-12-04', '2026-12-05'];

describe('mayDecide', () => {
  it.each<[string, Partial<Contested>, string, boolean, boolean]>([
    ['unanswered, in time', {}, before, false, false],
    ['unanswered, on the last day', {}, due, false, false],
    ['silence', {}, later, true, false],
    ['the form', { answer: 'form' }, before, true, true],
    ['words where a form should be', { answer: 'words' }, before, true, false],
    ['words about a code', { answer: 'words', proof: 'one_time_code' }, before, true, true],
    ['admitted', { answer: 'admits' }, before, true, false],
    ['a choice from one\'s own session', { needsAnswer: false, proof: 'session' }, before, true, true],
    ['decided', { answer: 'form', outcome: 'rejected' }, later, false, false],
  ])('%s', (_, facts, today, uphold, reject) => {
    expect(mayDecide({ ...open, ...facts }, today)).toEqual({ uphold, reject });
  });
});

describe('a contest', () => {
  it('may be answered up to its last day, once', () => {
    expect([before, due, later].map((today) => mayAnswer(open, today))).toEqual([true, true, false]);
    expect(mayAnswer({ ...open, answer: 'words' }, before)).toBe(false);
    expect(mayAnswer({ ...open, outcome: 'over' }, before)).toBe(false);
  });

  it('stands where it stands', () => {
    expect([stateOfContest(open), stateOfContest(open, due), stateOfContest(open, later)]).toEqual(['waiting', 'waiting', 'ready']);
    expect([stateOfContest({ ...open, answer: 'admits' }), stateOfContest({ ...open, needsAnswer: false }), stateOfContest({ ...open, outcome: 'upheld' })])
      .toEqual(['ready', 'ready', 'upheld']);
  });

  it('is of what rests on an agreement of its own, and stands', () => {
    const bases = ['choice', 'facility_exit', 'agency_correction', 'succession', 'restoration'] as const;
    expect(bases.filter((basis) => isContestable({ basis, annulledAt: null }))).toEqual(['choice', 'facility_exit']);
    expect(isContestable({ basis: 'choice', annulledAt: new Date() })).toBe(false);
  });
});
