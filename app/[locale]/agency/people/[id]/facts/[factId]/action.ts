'use server';
import { redirect } from 'next/navigation';
import { endFact } from '#lib/coverage/index.ts';
import { endFactSchema } from '#lib/coverage/schemas.ts';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

export const endFactAction = asAgencyReviewer(endFactSchema, async (actor, end) => {
  await endFact(actor, end);
  redirect(localPath(await localeOfRequest(), `/agency/people/${end.personId}?done=ended`));
});
