import { reaches } from './age.ts';
import { dayBefore } from '#lib/kernel/days.ts';
import { type Eligibility, eligibilityOn } from './eligibility.ts';
import type { DatedFact, PersonFacts, ProgrammeRules } from './types.ts';

/** What brings a change: a birthday, a fact that begins or ends, or a new version of the rules. */
export type Cause =
  | { kind: 'birthday'; years: number }
  | { kind: 'begins' | 'ends'; fact: DatedFact }
  | { kind: 'rules' };

/** A day from which the programme covers a person otherwise than the day before, and why. */
export type Change = { on: string; causes: [Cause, ...Cause[]]; after: Eligibility };

/** So far ahead a calendar looks: what comes later, other rules will decide. */
const yearsAhead = 10;

/**
 * What will change for a person by itself, as far as it is known today: a birthday that a rule asks about, a fact that begins or
 * ends, another version of the rules. The nearest first. A day that changes nothing is left out.
 *
 * @param after the day of today, 'YYYY-MM-DD'; changes are later
 * @param years how far to look
 */
export function changesAhead(facts: PersonFacts, rules: ProgrammeRules, after: string, years = yearsAhead): Change[] {
  const last = reaches(after, years);
  const days = new Map<string, [Cause, ...Cause[]]>();
  for (const [on, cause] of causesOf(facts, rules)) {
    if (on <= after || on > last) continue;
    const known = days.get(on);
    if (known) known.push(cause);
    else days.set(on, [cause]);
  }
  return [...days].map(([on, causes]) => ({ on, causes, after: eligibilityOn(facts, rules, on) }))
    .filter(({ on, after: then }) => sameAs(then) !== sameAs(eligibilityOn(facts, rules, dayBefore(on))))
    .sort((one, other) => (one.on < other.on ? -1 : 1));
}

function* causesOf(facts: PersonFacts, { eligibility: rules, shares }: ProgrammeRules): Generator<[on: string, Cause]> {
  const birthdays = new Set(rules.map(({ ages }) => ages[facts.sex]).flatMap(({ from, until }) => [from, until ?? 0]));
  for (const years of birthdays) yield [reaches(facts.bornOn, years), { kind: 'birthday', years }];
  for (const fact of facts.dated) {
    yield [fact.during.start, { kind: 'begins', fact }];
    if (fact.during.end !== null) yield [fact.during.end, { kind: 'ends', fact }];
  }
  const versions = [...rules, ...shares].flatMap(({ inForce }) => [inForce.start, inForce.end ?? inForce.start]);
  for (const on of new Set(versions)) yield [on, { kind: 'rules' }];
}

/** What two days have in common when nothing has changed: the same packages on the same grounds, or the same reasons. */
const sameAs = ({ packages, reasons }: Eligibility): string =>
  JSON.stringify([packages.map(({ grounds }) => grounds.map(({ name, inForce }) => [name, inForce.start])), reasons.map(({ rule }) => rule)]);
