'use server';
import { redirect } from 'next/navigation';
import { asGuardian } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { contestRegistration } from '#lib/registration/index.ts';
import { contestRegistrationSchema } from '#lib/registration/schemas.ts';

export const contestWardsRegistrationAction = asGuardian(contestRegistrationSchema, async ({ actor, guardianshipId }, contesting) => {
  await contestRegistration(actor, contesting);
  redirect(localPath(await localeOfRequest(), `/my/family/${guardianshipId}/contest/${contesting.registrationId}`));
});
