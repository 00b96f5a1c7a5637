import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import type { TryAgain } from './schemas.ts';

/**
 * Puts a notice that failed, or all of them, back into the queue, and writes that down in the journal.
 * @returns how many; 0 when a colleague was quicker
 */
export const tryAgain = (actor: AgencyActor, { notice }: TryAgain): Promise<number> => as(actor, async (db) => {
  const [row] = await db.execute<{ count: number }>(sql`select try_notices_again(${notice ?? null}) as count`);
  return row?.count ?? 0;
});
