'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { endGuardianship } from '#lib/people/index.ts';
import { endGuardianshipSchema } from '#lib/people/schemas.ts';

export const endGuardianshipAction = asAgencyReviewer(endGuardianshipSchema, async (actor, ended) => {
  await endGuardianship(actor, ended);
  redirect(localPath(await localeOfRequest(), '/agency/families?done=ended'));
});
