import { eq } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { people } from '#db/schema/people.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { PersonUnknown } from './errors.ts';
import { explained } from './looks/refusals.ts';
import type { FindForm } from './looks/schemas.ts';
import { writePurpose } from './looks/state-purpose.ts';
import { noteView } from './note-view.ts';

/**
 * Finds a person by their exact personal number, and writes down who looked and for what purpose.
 *
 * @returns the person's opaque id
 * @throws PersonUnknown, PurposeNotStated
 */
export const findPerson = (actor: AgencyActor, { personalNumber, ...stated }: FindForm): Promise<string> => explained(() => as(actor, async (db) => {
  const [found] = await db.select({ id: people.id }).from(people).where(eq(people.personalNumber, personalNumber));
  if (!found) throw new PersonUnknown();
  await writePurpose(db, { ...stated, personId: found.id });
  await noteView(db, found.id, 'search');
  return found.id;
}));
