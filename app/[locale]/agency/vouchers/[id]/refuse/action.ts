'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { refuseVoucher } from '#lib/vouchers/index.ts';
import { decideVoucherSchema } from '#lib/vouchers/schemas.ts';

export const refuseAction = asAgencyReviewer(decideVoucherSchema, async (actor, sent) => {
  const { number } = await refuseVoucher(actor, sent);
  redirect(localPath(await localeOfRequest(), `/agency/decisions/${number}`));
});
