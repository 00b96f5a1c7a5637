'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { answerLookReport } from '#lib/people/index.ts';
import { answerForm } from '#lib/people/schemas.ts';

export const answerAction = asAgencyReviewer(answerForm, async (actor, answer) => {
  await answerLookReport(actor, answer);
  redirect(localPath(await localeOfRequest(), '/agency/reports'));
});
