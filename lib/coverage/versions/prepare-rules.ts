import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { explained } from './refusals.ts';

/**
 * Begins a draft, as a copy of the latest rules that are or shall be in force.
 * @returns its id
 * @throws RulesDraftUnderWay
 */
export const prepareRules = (actor: AgencyActor, { requestId }: { requestId: string }): Promise<number> => explained(() => as(actor, async (db) => {
  const [draft] = await db.execute<{ id: number }>(sql`select id::integer as id from prepare_coverage(${requestId})`);
  if (!draft) throw new Error('An act of the database returned no row.');
  return draft.id;
}));
