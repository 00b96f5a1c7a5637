'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { grantVoucher } from '#lib/vouchers/index.ts';
import { chooseTermSchema, grantVoucherSchema } from '#lib/vouchers/schemas.ts';

/** On to what a grant until that day would say; nothing is written. */
export const chooseTermAction = asAgencyReviewer(chooseTermSchema, async (_actor, { voucherId, validUntil }) => {
  redirect(localPath(await localeOfRequest(), `/agency/vouchers/${voucherId}/grant?until=${validUntil}`));
});

export const grantAction = asAgencyReviewer(grantVoucherSchema, async (actor, sent) => {
  const { number } = await grantVoucher(actor, sent);
  redirect(localPath(await localeOfRequest(), `/agency/decisions/${number}`));
});
