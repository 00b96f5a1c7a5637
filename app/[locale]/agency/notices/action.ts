'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { tryAgain, tryAgainSchema } from '#lib/notices/index.ts';

export const tryAgainAction = asAgencyReviewer(tryAgainSchema, async (actor, choice) => {
  const count = await tryAgain(actor, choice);
  redirect(localPath(await localeOfRequest(), `/agency/notices?again=${count}`));
});
