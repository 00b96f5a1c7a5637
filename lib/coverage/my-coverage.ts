import { as } from '#db/as.ts';
import type { OwnActor } from '#lib/kernel/actor.ts';
import { type Coverage, coverageOf } from './queries.ts';

/** What the programme covers the actor’s person for today, why, and what will change. */
export const myCoverage = async (actor: OwnActor): Promise<Coverage> => {
  const coverage = await as(actor, (db) => coverageOf(db, actor.personId));
  if (!coverage) throw new Error('Nobody sees this person as their own.');
  return coverage;
};
