'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { proposeRefusal } from '#lib/participation/index.ts';
import { proposeRefusalSchema } from '#lib/participation/schemas.ts';

export const proposeRefusalAction = asAgencyReviewer(proposeRefusalSchema, async (actor, sent) => {
  await proposeRefusal(actor, sent);
  redirect(localPath(await localeOfRequest(), `/agency/declarations/${sent.declarationId}?done=proposed`));
});
