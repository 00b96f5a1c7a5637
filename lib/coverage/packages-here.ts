import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { byBetter } from './better.ts';
import { coverageIn, sharesOf } from './rules-on.ts';
import type { Package } from './types.ts';

/**
 * The packages today of one who is registered with the actor's clinic, the better one first; none when the programme does not
 * cover them, and for anybody else. Of the facts behind it a clinic learns nothing.
 */
export const packagesHere = (actor: ClinicActor, personalNumber: string): Promise<Package[]> => as(actor, async (db) => {
  const rows = await db.execute<{ package: Package }>(sql`select package from packages_of_ours(${personalNumber}) package`);
  const { tables } = await coverageIn(db, null);
  return [...rows].map((row) => row.package).sort(byBetter(tables ? sharesOf(tables) : new Map()));
});
