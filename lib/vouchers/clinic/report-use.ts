import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { explained } from '../refusals.ts';
import type { ReportedUse } from './schemas.ts';

/**
 * Reports that the service was done, on which day, and what it came to in tetri. The programme pays its share of that, never more
 * than was reserved; the rest goes back to the person's limit at once.
 * @throws VoucherUnknown, VoucherMoveNotPossible, UsedOutsideTerm, ActualPriceNotPossible, PersonDied
 */
export const reportUse = (actor: ClinicActor, { requestId, voucherId, usedOn, actual }: ReportedUse): Promise<void> =>
  explained(() => as(actor, async (db) => {
    await db.execute(sql`select id from use_voucher(${requestId}, ${voucherId}, ${usedOn}, ${actual})`);
  }));
