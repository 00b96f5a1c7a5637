import { as } from '#db/as.ts';
import type { OwnActor } from '#lib/kernel/actor.ts';
import { eligibilityOn } from './eligibility.ts';
import { type Coverage, coverageOf, rulesIn } from './queries.ts';
import type { Package } from './types.ts';

/** What the programme covers the actor’s person for today, why, and what will change. */
export const myCoverage = async (actor: OwnActor): Promise<Coverage> => {
  const coverage = await as(actor, (db) => coverageOf(db, actor.personId));
  if (!coverage) throw new Error('Nobody sees this person as their own.');
  return coverage;
};

/**
 * The package by which the programme pays for the actor's person on a day: the better one of those that they have.
 *
 * @param on a date, 'YYYY-MM-DD'; null: today
 * @returns null when the programme does not cover them
 */
export const myPackageOn = (actor: OwnActor, on: string | null): Promise<Package | null> => as(actor, async (db) => {
  const coverage = await coverageOf(db, actor.personId);
  if (!coverage) return null;
  const { packages: [best] } = on === null ? coverage.eligibility : eligibilityOn(coverage.facts, await rulesIn(db), on);
  return best?.package ?? null;
});
