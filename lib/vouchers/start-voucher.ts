import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { OwnActor } from '#lib/kernel/actor.ts';
import { explained } from './refusals.ts';

type Started = { requestId: string };

/**
 * Begins an application for a voucher, by the person or by who acts for them. The same request begins one.
 * @returns its id
 * @throws PersonUnknown, PersonDied, PersonNotEligible
 */
export const startVoucher = (actor: OwnActor, { requestId }: Started): Promise<string> => explained(() => as(actor, async (db) => {
  const [row] = await db.execute<{ id: string }>(sql`select id from start_voucher(${requestId})`);
  return row!.id;
}));
