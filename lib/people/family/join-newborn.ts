import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { NewbornDiffers } from './errors.ts';
import { explained } from './refusals.ts';
import type { JoinedNewborn } from './schemas.ts';

/**
 * Writes the personal number that a newborn was given on the same record, when the paper speaks of the same child.
 * @throws NewbornDiffers, NumberOfAnother, NumberGiven
 */
export const joinNewborn = (actor: AgencyActor, joined: JoinedNewborn): Promise<void> => explained(() => as(actor, async (db) => {
  const [same] = await db.execute(sql`
    select from people where id = ${joined.personId} and birth_certificate_number is not null and born_on = ${joined.bornOn}
      and latin(family_name) = latin(${joined.familyName})`);
  if (!same) throw new NewbornDiffers();
  await db.execute(sql`select from join_newborn(${joined.personId}, ${joined.personalNumber}, ${joined.requestId})`);
}));
