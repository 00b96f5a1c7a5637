import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { explained } from '../refusals.ts';
import type { AcceptedVoucher } from './schemas.ts';

/**
 * The chosen facility takes a granted voucher on. Accepted twice with one request, it is accepted once.
 * @throws VoucherUnknown, VoucherMoveNotPossible, FacilityWithoutScope, PersonDied, UsedOutsideTerm
 */
export const acceptVoucher = (actor: ClinicActor, { requestId, voucherId }: AcceptedVoucher): Promise<void> =>
  explained(() => as(actor, async (db) => {
    await db.execute(sql`select id from accept_voucher(${requestId}, ${voucherId})`);
  }));
