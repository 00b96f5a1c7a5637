'use server';
import { redirect } from 'next/navigation';
import { asGuardian } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { endRegistration } from '#lib/registration/index.ts';
import { endRegistrationSchema } from '#lib/registration/schemas.ts';

export const endWardsRegistrationAction = asGuardian(endRegistrationSchema, async ({ actor, guardianshipId }, ending) => {
  const language = await localeOfRequest();
  const { number } = await endRegistration(actor, { ...ending, language });
  redirect(localPath(language, `/my/family/${guardianshipId}/receipts/${number}`));
});
