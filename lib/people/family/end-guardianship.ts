import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { explained } from './refusals.ts';
import type { EndedGuardianship } from './schemas.ts';

/**
 * The agency ends a guardianship on a paper: from today, or from tomorrow when it began today. Everybody concerned is told.
 * @throws GuardianshipOver when it had ended already
 */
export const endGuardianship = (actor: AgencyActor, ended: EndedGuardianship): Promise<void> => explained(() => as(actor, async (db) => {
  await db.execute(sql`
    select from end_guardianship(${ended.requestId}, ${ended.guardianshipId}, ${ended.documentNumber}, ${ended.reason})`);
}));
