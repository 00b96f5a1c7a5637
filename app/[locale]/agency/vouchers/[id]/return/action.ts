'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { returnVoucher } from '#lib/vouchers/index.ts';
import { decideVoucherSchema } from '#lib/vouchers/schemas.ts';

export const returnAction = asAgencyReviewer(decideVoucherSchema, async (actor, sent) => {
  const { number } = await returnVoucher(actor, sent);
  redirect(localPath(await localeOfRequest(), `/agency/decisions/${number}`));
});
