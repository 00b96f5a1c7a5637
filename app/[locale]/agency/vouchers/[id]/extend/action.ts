'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { extendVoucher } from '#lib/vouchers/index.ts';
import { extendVoucherSchema } from '#lib/vouchers/schemas.ts';

export const extendAction = asAgencyReviewer(extendVoucherSchema, async (actor, sent) => {
  const { number } = await extendVoucher(actor, sent);
  redirect(localPath(await localeOfRequest(), `/agency/decisions/${number}`));
});
