'use server';
import { redirect } from 'next/navigation';
import { recordFact } from '#lib/coverage/index.ts';
import { recordFactSchema } from '#lib/coverage/schemas.ts';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

export const recordFactAction = asAgencyReviewer(recordFactSchema, async (actor, fact) => {
  await recordFact(actor, fact);
  redirect(localPath(await localeOfRequest(), `/agency/people/${fact.personId}?done=recorded`));
});
