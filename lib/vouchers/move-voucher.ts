import { type SQL, sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { ClinicActor, OwnActor } from '#lib/kernel/actor.ts';
import { explained } from './refusals.ts';
import type { GivenBackVoucher, MovedVoucher } from './schemas.ts';

type Applicant = OwnActor | ClinicActor;

/** The same request moves the voucher once. */
const moved = (actor: Applicant, act: SQL): Promise<void> => explained(() => as(actor, async (db) => {
  await db.execute(sql`select from ${act}`);
}));

/**
 * Sends an application to the agency.
 * @throws VoucherNotWhole, PersonNotEligible, FacilityWithoutScope, VoucherUnknown, VoucherMoveNotPossible
 */
export const submitVoucher = (actor: Applicant, { requestId, voucherId }: MovedVoucher): Promise<void> =>
  moved(actor, sql`submit_voucher(${requestId}, ${voucherId})`);

/**
 * Takes an application back before it is decided.
 * @throws VoucherUnknown, VoucherMoveNotPossible
 */
export const withdrawVoucher = (actor: Applicant, { requestId, voucherId }: MovedVoucher): Promise<void> =>
  moved(actor, sql`withdraw_voucher(${requestId}, ${voucherId})`);

/**
 * Gives a granted voucher back unused; what was reserved goes back to the limit in the same transaction.
 * @throws VoucherUnknown, VoucherMoveNotPossible
 */
export const giveBackVoucher = (actor: Applicant, { requestId, voucherId, reason }: GivenBackVoucher): Promise<void> =>
  moved(actor, sql`give_back_voucher(${requestId}, ${voucherId}, ${reason})`);
