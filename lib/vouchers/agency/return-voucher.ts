import { sql } from 'drizzle-orm';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { appealText } from '#lib/participation/index.ts';
import { decideVoucher } from './decide.ts';
import type { VoucherDecision } from './schemas.ts';

/**
 * Gives an application back to whoever applied, to be completed: the reasons say what is missing.
 * @returns the decision's number
 * @throws VoucherUnknown, VoucherMoveNotPossible
 */
export const returnVoucher = (actor: AgencyActor, sent: VoucherDecision): Promise<{ number: string }> =>
  decideVoucher(actor, sent, async () => sql`select return_voucher(${sent.requestId}, ${sent.voucherId}, ${sent.legalBasis}, ${sent.reasons}, ${appealText()})`);
