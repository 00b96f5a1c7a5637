import { sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { explained } from './refusals.ts';
import type { PurposeForm } from './schemas.ts';

/** Writes down why the actor opens a person's file; it holds for the rest of the day. */
export async function writePurpose(db: Database, { personId, purpose, words, reference }: PurposeForm): Promise<void> {
  await db.execute(sql`
    insert into stated_purposes (person_id, purpose, words, reference)
    values (${personId}, ${purpose}, ${words || null}, ${reference || null})`);
}

/**
 * States why the agency opens a person's file, for the rest of the day.
 * @throws PurposeNotStated
 */
export const statePurpose = (actor: AgencyActor, stated: PurposeForm): Promise<void> =>
  explained(() => as(actor, (db) => writePurpose(db, stated)));
