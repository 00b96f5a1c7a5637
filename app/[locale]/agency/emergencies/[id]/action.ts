'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { examineEmergency } from '#lib/people/index.ts';
import { examineForm } from '#lib/people/schemas.ts';

export const examineAction = asAgencyReviewer(examineForm, async (actor, examined) => {
  await examineEmergency(actor, examined);
  redirect(localPath(await localeOfRequest(), '/agency/emergencies'));
});
