import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { explained } from './refusals.ts';
import type { Discard } from './schemas.ts';

/**
 * Gives up a draft; it stays to be read.
 * @throws RulesAreNoDraft
 */
export const discardRules = (actor: AgencyActor, { requestId, versionId }: Discard): Promise<void> => explained(() => as(actor, async (db) => {
  await db.execute(sql`select discard_coverage(${requestId}, ${versionId})`);
}));
