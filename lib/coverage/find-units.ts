import { as } from '#db/as.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import { finder } from './search.ts';
import { allUnits, type UnitOfService } from './units.ts';

/** The units of service that words find, as `searchIn` finds a service: who looks for an operation knows it by its own name. */
export const findUnits = (actor: Actor, words: string): Promise<UnitOfService[]> => as(actor, async (db) => {
  const isFound = finder(words);
  return (await allUnits(db)).filter(({ name: { ka, en } }) => isFound([ka, en]));
});
