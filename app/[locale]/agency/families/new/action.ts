'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { recordGuardianship } from '#lib/people/index.ts';
import { recordGuardianshipSchema } from '#lib/people/schemas.ts';

export const recordGuardianshipAction = asAgencyReviewer(recordGuardianshipSchema, async (actor, made) => {
  await recordGuardianship(actor, made);
  redirect(localPath(await localeOfRequest(), '/agency/families?done=recorded'));
});
