'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { assignDeclaration } from '#lib/participation/index.ts';
import { assignSchema } from '#lib/participation/schemas.ts';

export const assignAction = asAgencyReviewer(assignSchema, async (actor, sent) => {
  await assignDeclaration(actor, sent);
  redirect(localPath(await localeOfRequest(), `/agency/declarations/${sent.declarationId}?done=assigned`));
});
