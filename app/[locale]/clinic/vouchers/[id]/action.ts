'use server';
import { redirect } from 'next/navigation';
import { asClinicRegistrar } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { acceptVoucher, giveBackVoucher, reportUse, withdrawVoucher } from '#lib/vouchers/index.ts';
import { acceptVoucherSchema, giveBackVoucherSchema, reportUseSchema, withdrawVoucherSchema } from '#lib/vouchers/schemas.ts';

/** Back to the voucher, which says what was done. */
const done = async (voucherId: string, act: 'accept' | 'use' | 'give_back' | 'withdraw'): Promise<never> =>
  redirect(localPath(await localeOfRequest(), `/clinic/vouchers/${voucherId}?done=${act}`));

export const acceptAction = asClinicRegistrar(acceptVoucherSchema, async (actor, accepted) => {
  await acceptVoucher(actor, accepted);
  return done(accepted.voucherId, 'accept');
});

export const reportUseAction = asClinicRegistrar(reportUseSchema, async (actor, used) => {
  await reportUse(actor, used);
  return done(used.voucherId, 'use');
});

export const giveBackAction = asClinicRegistrar(giveBackVoucherSchema, async (actor, givenBack) => {
  await giveBackVoucher(actor, givenBack);
  return done(givenBack.voucherId, 'give_back');
});

export const withdrawAction = asClinicRegistrar(withdrawVoucherSchema, async (actor, withdrawn) => {
  await withdrawVoucher(actor, withdrawn);
  return done(withdrawn.voucherId, 'withdraw');
});
