'use server';
import { redirect } from 'next/navigation';
import { asGuardian } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { chooseClinic } from '#lib/registration/index.ts';
import { chooseClinicSchema } from '#lib/registration/schemas.ts';

export const chooseForWardAction = asGuardian(chooseClinicSchema, async ({ actor, guardianshipId }, choice) => {
  const language = await localeOfRequest();
  const { number } = await chooseClinic(actor, { ...choice, language });
  redirect(localPath(language, `/my/family/${guardianshipId}/receipts/${number}`));
});
