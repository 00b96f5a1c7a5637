import { sql } from 'drizzle-orm';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { appealText } from '#lib/participation/index.ts';
import { voucherIn } from '../queries.ts';
import { decideVoucher } from './decide.ts';
import { grantFigures } from './figures.ts';
import type { VoucherGrant } from './schemas.ts';

/**
 * Grants a voucher: what the programme pays is computed by the rules in force, and reserved from the person's limit of the year.
 * The amounts and the term are written into the act beneath its reasons.
 *
 * @returns the decision's number
 * @throws LimitTooSmall (L7), AmountChanged after what was shown, TermNotPossible, PersonDied, PersonNotEligible, ServiceNotCovered,
 *   ServiceExcluded, FacilityWithoutScope, VoucherUnknown, VoucherMoveNotPossible
 */
export const grantVoucher = (actor: AgencyActor, { requestId, voucherId, expectedTetri, validUntil, legalBasis, reasons }: VoucherGrant): Promise<{ number: string }> =>
  decideVoucher(actor, { requestId, voucherId }, async (db) => {
    const voucher = await voucherIn(db, actor, voucherId);
    const written = voucher ? `${reasons}\n${grantFigures(voucher, { programmeTetri: expectedTetri, validUntil })}` : reasons;
    return sql`select grant_voucher(${requestId}, ${voucherId}, ${expectedTetri}, ${validUntil}::date, ${legalBasis}, ${written}, ${appealText()})`;
  }, { until: validUntil });
