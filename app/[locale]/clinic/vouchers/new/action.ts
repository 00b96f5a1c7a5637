'use server';
import { redirect } from 'next/navigation';
import { asClinicRegistrar } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { matchPerson } from '#lib/registration/index.ts';
import { matchSchema } from '#lib/registration/schemas.ts';
import { startVoucherAtClinic } from '#lib/vouchers/index.ts';
import { startVoucherAtClinicSchema } from '#lib/vouchers/schemas.ts';

export const matchPatientAction = asClinicRegistrar(matchSchema, async (actor, match) => {
  const { visitId } = await matchPerson(actor, match);
  redirect(localPath(await localeOfRequest(), `/clinic/vouchers/new/${visitId}`));
});

export const startAction = asClinicRegistrar(startVoucherAtClinicSchema, async (actor, started) => {
  const { id } = await startVoucherAtClinic(actor, started);
  redirect(localPath(await localeOfRequest(), `/clinic/vouchers/${id}/diagnosis`));
});
