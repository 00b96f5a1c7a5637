import { sql } from 'drizzle-orm';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { appealText } from '#lib/participation/index.ts';
import { decideVoucher } from './decide.ts';
import type { VoucherDecision } from './schemas.ts';

/**
 * Refuses an application. Another one may be made at any time.
 * @returns the decision's number
 * @throws VoucherUnknown, VoucherMoveNotPossible
 */
export const refuseVoucher = (actor: AgencyActor, sent: VoucherDecision): Promise<{ number: string }> =>
  decideVoucher(actor, sent, async () => sql`select refuse_voucher(${sent.requestId}, ${sent.voucherId}, ${sent.legalBasis}, ${sent.reasons}, ${appealText()})`);
