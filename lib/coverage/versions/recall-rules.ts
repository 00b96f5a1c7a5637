import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { appealText } from './decision-words.ts';
import { explained } from './refusals.ts';
import type { Recall } from './schemas.ts';

/**
 * Recalls rules before their first day by a stored act; the rules before them go on.
 * @throws RulesAreNotAhead, LaterRulesFirst
 */
export const recallRules = (actor: AgencyActor, { requestId, versionId, legalBasis, reasons }: Recall): Promise<void> => explained(() => as(actor, async (db) => {
  await db.execute(sql`select recall_coverage(${requestId}, ${versionId}, ${legalBasis}, ${reasons}, ${appealText()})`);
}));
