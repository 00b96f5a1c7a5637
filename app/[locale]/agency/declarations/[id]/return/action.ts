'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { returnDeclaration } from '#lib/participation/index.ts';
import { returnSchema } from '#lib/participation/schemas.ts';

export const returnAction = asAgencyReviewer(returnSchema, async (actor, sent) => {
  const { number } = await returnDeclaration(actor, sent);
  redirect(localPath(await localeOfRequest(), `/agency/decisions/${number}`));
});
