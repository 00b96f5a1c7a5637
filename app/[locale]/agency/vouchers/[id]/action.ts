'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { assignVoucher } from '#lib/vouchers/index.ts';
import { assignVoucherSchema } from '#lib/vouchers/schemas.ts';

export const assignAction = asAgencyReviewer(assignVoucherSchema, async (actor, sent) => {
  await assignVoucher(actor, sent);
  redirect(localPath(await localeOfRequest(), `/agency/vouchers/${sent.voucherId}?done=assigned`));
});
