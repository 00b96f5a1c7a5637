import type { Period } from '#db/schema/types.ts';
import { reaches } from './age.ts';
import { byBetter } from './better.ts';
import { type DatedFact, exclusionReasons, type Package, type PersonFacts, type ProgrammeRules, type Rule } from './types.ts';

/** A package with the rules that give it. */
export type Covered = { package: Package; grounds: [Rule, ...Rule[]] };

/**
 * Why the programme does not cover a person on a day: the rule, as the database names it, and the time for which it keeps them
 * out. `since` is its first day, where it has one; `until` the first day on which it no longer does, where that is known.
 */
export type Reason = { rule: ReasonRule; since: string | null; until: string | null };
export type ReasonRule = 'person_is_alive' | 'programme_is_in_force' | 'person_has_a_document_of_the_programme'
  | `person_is_not_excluded_${(typeof exclusionReasons)[number]}`;

/** Packages, the better one first, or else the reasons for none, in the order in which the database asks. One of the two is empty. */
export type Eligibility = { packages: Covered[]; reasons: Reason[] };

/**
 * What the programme covers a person for on a day, and by which rules. Without a clock and without a database: the same facts,
 * rules and day have the same answer. A prison, an insurance of the budget, and a private one of 1 July 2013 keep out of every
 * category while they last (decision 10).
 *
 * @param on a date, 'YYYY-MM-DD'
 */
export function eligibilityOn(facts: PersonFacts, { eligibility: rules, shares }: ProgrammeRules, on: string): Eligibility {
  const reasons = reasonsOn(facts, rules, on);
  if (reasons.length > 0) return { packages: [], reasons };
  const met = rules.filter((rule) => contains(rule.inForce, on) && isMet(rule, facts, on));
  const packages = new Map<Package, Covered>();
  for (const rule of met) {
    const known = packages.get(rule.package);
    if (known) known.grounds.push(rule);
    else packages.set(rule.package, { package: rule.package, grounds: [rule] });
  }
  const better = byBetter(shares.find(({ inForce }) => contains(inForce, on))?.shares ?? new Map());
  return { packages: [...packages.values()].sort((one, other) => better(one.package, other.package)), reasons: [] };
}

const contains = ({ start, end }: Period, on: string): boolean => start <= on && (end === null || on < end);

function isMet(rule: Rule, facts: PersonFacts, on: string): boolean {
  const { from, until } = rule.ages[facts.sex];
  return on >= reaches(facts.bornOn, from)
    && (until === null || on < reaches(facts.bornOn, until))
    && (rule.circumstance === null || facts.dated.some(({ kind, during }) => kind === rule.circumstance && contains(during, on)))
    && (rule.wasInsured === null || rule.wasInsured === wasInsured(facts, on));
}

/** Of 1 July 2013, as every private insurance here is, and over by this day. */
const wasInsured = ({ dated }: PersonFacts, on: string): boolean =>
  dated.some(({ kind, during }) => kind === 'private_insurance' && during.end !== null && during.end <= on);

function reasonsOn(facts: PersonFacts, rules: readonly Rule[], on: string): Reason[] {
  const { diedOn, dated } = facts;
  return [
    ...(diedOn !== null && diedOn <= on ? [{ rule: 'person_is_alive', since: diedOn, until: null } as const] : []),
    ...missing('programme_is_in_force', rules.map(({ inForce }) => inForce), on),
    ...missing('person_has_a_document_of_the_programme', dated.filter(isDocument).map(({ during }) => during), on),
    ...exclusionReasons.flatMap((kind): Reason[] => dated.filter((fact) => fact.kind === kind && contains(fact.during, on))
      .map(({ during }) => ({ rule: `person_is_not_excluded_${kind}`, since: during.start, until: during.end }))),
  ];
}

const documents = new Set<DatedFact['kind']>([
  'citizen', 'neutral_identity_card', 'neutral_travel_document', 'stateless_with_status', 'refugee', 'humanitarian_status', 'asylum_seeker',
]);

const isDocument = ({ kind }: DatedFact): boolean => documents.has(kind);

/** A reason when none of the periods holds the day: since the last of them ended, until the next of them begins. */
function missing(rule: ReasonRule, periods: Period[], on: string): Reason[] {
  if (periods.some((period) => contains(period, on))) return [];
  const ended = periods.map(({ end }) => end).filter((end) => end !== null && end <= on).sort();
  const ahead = periods.map(({ start }) => start).filter((start) => start > on).sort();
  return [{ rule, since: ended.at(-1) ?? null, until: ahead[0] ?? null }];
}
