import { eq } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { people } from '#db/schema/people.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { PersonUnknown } from './errors.ts';
import { noteView } from './note-view.ts';
import type { NumberForm } from './schemas.ts';

/**
 * Finds a person by their exact personal number, and writes down who looked.
 *
 * @returns the person's opaque id
 * @throws PersonUnknown
 */
export const findPerson = (actor: AgencyActor, { personalNumber }: NumberForm): Promise<string> => as(actor, async (db) => {
  const [found] = await db.select({ id: people.id }).from(people).where(eq(people.personalNumber, personalNumber));
  if (!found) throw new PersonUnknown();
  await noteView(db, actor, found.id, 'search');
  return found.id;
});
