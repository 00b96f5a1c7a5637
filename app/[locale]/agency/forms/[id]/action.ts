'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { issueForms } from '#lib/registration/index.ts';
import { issueFormsSchema } from '#lib/registration/schemas.ts';

export const issueAction = asAgencyReviewer(issueFormsSchema, async (actor, issued) => {
  await issueForms(actor, issued);
  redirect(localPath(await localeOfRequest(), `/agency/forms/${issued.facilityId}?done=1`));
});
