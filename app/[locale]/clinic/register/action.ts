'use server';
import { redirect } from 'next/navigation';
import { asClinicRegistrar } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { matchPerson } from '#lib/registration/index.ts';
import { matchSchema } from '#lib/registration/schemas.ts';

export const matchAction = asClinicRegistrar(matchSchema, async (actor, match) => {
  const { visitId } = await matchPerson(actor, match);
  redirect(localPath(await localeOfRequest(), `/clinic/register/${visitId}`));
});
