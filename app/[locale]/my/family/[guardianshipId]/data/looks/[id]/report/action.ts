'use server';
import { redirect } from 'next/navigation';
import { asGuardian } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { reportLook } from '#lib/people/index.ts';
import { reportForm } from '#lib/people/schemas.ts';

export const reportWardsLookAction = asGuardian(reportForm, async ({ actor, guardianshipId }, report) => {
  await reportLook(actor, report);
  redirect(localPath(await localeOfRequest(), `/my/family/${guardianshipId}/data/looks?reported=1`));
});
