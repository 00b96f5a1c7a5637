import { sql } from 'drizzle-orm';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { appealText } from '#lib/participation/index.ts';
import { decideVoucher } from './decide.ts';
import type { VoucherDecision } from './schemas.ts';

/**
 * Cancels a voucher that was granted and not used. What was reserved goes back to the year's limit at once.
 * @returns the decision's number
 * @throws VoucherUnknown, VoucherMoveNotPossible
 */
export const cancelVoucher = (actor: AgencyActor, sent: VoucherDecision): Promise<{ number: string }> =>
  decideVoucher(actor, sent, async () => sql`select cancel_voucher(${sent.requestId}, ${sent.voucherId}, ${sent.legalBasis}, ${sent.reasons}, ${appealText()})`);
