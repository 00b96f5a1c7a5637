import { notFound, redirect } from 'next/navigation';
import { isHeld, isWithdrawable, isWritten, type Voucher, voucherById, voucherIdOf } from '#lib/vouchers/index.ts';
import type { Own } from '../own.ts';
import { voucherHref } from './names.ts';

/** The voucher of an address; somebody else's does not exist. */
export async function voucherOf({ actor }: Own, segment: string): Promise<Voucher> {
  const id = voucherIdOf(segment) ?? notFound();
  return (await voucherById(actor, id)) ?? notFound();
}

const possible = {
  write: (voucher: Voucher) => isWritten(voucher) && voucher.applicant === null,
  withdraw: isWithdrawable,
  giveBack: isHeld,
} as const;

/** The same for a page on which it is acted upon; where that is not possible any more, the voucher itself says why. */
export async function voucherTo(act: keyof typeof possible, own: Own, segment: string): Promise<Voucher> {
  const voucher = await voucherOf(own, segment);
  if (!possible[act](voucher)) redirect(voucherHref(own, voucher.id));
  return voucher;
}
