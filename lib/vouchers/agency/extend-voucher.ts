import { sql } from 'drizzle-orm';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { appealText } from '#lib/participation/index.ts';
import { decideVoucher } from './decide.ts';
import { extensionFigures } from './figures.ts';
import type { VoucherExtension } from './schemas.ts';

/**
 * Sets a later last day. What was reserved stays as it is.
 * @returns the decision's number
 * @throws TermNotPossible, LimitTooSmall (L7) for the new year that it reaches into, UsedOutsideTerm when the term is over, VoucherUnknown, VoucherMoveNotPossible
 */
export const extendVoucher = (actor: AgencyActor, { requestId, voucherId, validUntil, legalBasis, reasons }: VoucherExtension): Promise<{ number: string }> =>
  decideVoucher(actor, { requestId, voucherId }, async () => sql`select extend_voucher(${requestId}, ${voucherId}, ${validUntil}::date,
    ${legalBasis}, ${`${reasons}\n${extensionFigures(validUntil)}`}, ${appealText()})`, { until: validUntil });
