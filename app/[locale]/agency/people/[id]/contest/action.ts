'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { contestForPerson } from '#lib/registration/index.ts';
import { contestForPersonSchema } from '#lib/registration/schemas.ts';

export const contestForPersonAction = asAgencyReviewer(contestForPersonSchema, async (actor, sent) => {
  const { id } = await contestForPerson(actor, sent);
  redirect(localPath(await localeOfRequest(), `/agency/contests/${id}`));
});
