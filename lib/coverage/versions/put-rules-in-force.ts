import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { appealText } from './decision-words.ts';
import { explained } from './refusals.ts';
import type { RulesInForce } from './schemas.ts';

/**
 * Puts a draft in force from a day ahead by a stored act, and ends the rules before it the day before.
 * @throws RulesAreNoDraft, AnotherPutsRulesInForce, RulesBeginAhead, RulesFollowTheLatest, RulesHaveMoved after they were shown
 */
export const putRulesInForce = (actor: AgencyActor, { requestId, versionId, from, shown, legalBasis, reasons }: RulesInForce): Promise<void> =>
  explained(() => as(actor, async (db) => {
    await db.execute(sql`select put_coverage_in_force(${requestId}, ${versionId}, ${from}, ${shown}, ${legalBasis}, ${reasons}, ${appealText()})`);
  }));
