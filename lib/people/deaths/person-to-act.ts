import { eq } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { people } from '#db/schema/people.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { explained } from '../looks/refusals.ts';
import { noteView } from '../note-view.ts';

/**
 * Whose death is about to be recorded or taken back; a look like any other, so it is written down.
 * @returns null for nobody; dates as 'YYYY-MM-DD'
 * @throws PurposeNeeded
 */
export const personToAct = (actor: AgencyActor, id: string) => explained(() => as(actor, async (db) => {
  const [person] = await db.select({ id: people.id, givenName: people.givenName, familyName: people.familyName, diedOn: people.diedOn })
    .from(people).where(eq(people.id, id));
  if (!person) return null;
  await noteView(db, id, 'file');
  return person;
}));
