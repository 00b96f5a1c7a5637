import { sql } from 'drizzle-orm';
import type { Database } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { appealText } from '#lib/participation/index.ts';
import { decideVoucher } from './decide.ts';
import { transferFigures } from './figures.ts';
import type { VoucherTransfer } from './schemas.ts';

/**
 * Moves a voucher to another facility at its price; what is reserved is computed anew, and the term stays.
 * @returns the decision's number
 * @throws FacilityWithoutScope, LimitTooSmall (L7), AmountChanged after what was shown, VoucherUnknown, VoucherMoveNotPossible
 */
export const transferVoucher = (actor: AgencyActor, sent: VoucherTransfer): Promise<{ number: string }> =>
  decideVoucher(actor, sent, async (db) => {
    const figures = transferFigures({ facility: await nameOf(db, sent.facilityId), priceTetri: sent.priceTetri, programmeTetri: sent.expectedTetri });
    return sql`select transfer_voucher(${sent.requestId}, ${sent.voucherId}, ${sent.facilityId}, ${sent.priceTetri}, ${sent.expectedTetri},
      ${sent.legalBasis}, ${`${sent.reasons}\n${figures}`}, ${appealText()})`;
  }, { facilityId: sent.facilityId, priceTetri: sent.priceTetri });

async function nameOf(db: Database, facilityId: number): Promise<string> {
  const [facility] = await db.execute<{ name: string }>(sql`select name_ka as name from facilities where id = ${facilityId}`);
  return facility?.name ?? '';
}
