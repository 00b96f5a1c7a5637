'use server';
import { redirect } from 'next/navigation';
import { asPerson } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { contestRegistration } from '#lib/registration/index.ts';
import { contestRegistrationSchema } from '#lib/registration/schemas.ts';

export const contestRegistrationAction = asPerson(contestRegistrationSchema, async (actor, contesting) => {
  await contestRegistration(actor, contesting);
  redirect(localPath(await localeOfRequest(), `/my/contest/${contesting.registrationId}`));
});
