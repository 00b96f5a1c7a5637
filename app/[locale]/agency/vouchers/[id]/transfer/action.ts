'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { transferVoucher } from '#lib/vouchers/index.ts';
import { transferVoucherSchema } from '#lib/vouchers/schemas.ts';

export const transferAction = asAgencyReviewer(transferVoucherSchema, async (actor, sent) => {
  const { number } = await transferVoucher(actor, sent);
  redirect(localPath(await localeOfRequest(), `/agency/decisions/${number}`));
});
