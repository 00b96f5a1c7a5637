import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { explained } from '../refusals.ts';
import type { VoucherAssignment } from './schemas.ts';

/**
 * Says who reviews an application: oneself or a colleague.
 * @throws VoucherUnknown, VoucherMoveNotPossible once it is decided or returned
 */
export async function assignVoucher(actor: AgencyActor, { voucherId, accountId }: VoucherAssignment): Promise<void> {
  await explained(() => as(actor, (db) => db.execute(sql`select assign_voucher(${voucherId}, ${accountId})`)));
}
