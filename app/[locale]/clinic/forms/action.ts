'use server';
import { redirect } from 'next/navigation';
import { asClinicRegistrar } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { markForm } from '#lib/registration/index.ts';
import { markFormSchema } from '#lib/registration/schemas.ts';

export const markAction = asClinicRegistrar(markFormSchema, async (actor, marked) => {
  await markForm(actor, marked);
  redirect(localPath(await localeOfRequest(), `/clinic/forms?state=${marked.became}&done=1`));
});
