'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { settleRefusal } from '#lib/participation/index.ts';
import { settleRefusalSchema } from '#lib/participation/schemas.ts';

export const settleRefusalAction = asAgencyReviewer(settleRefusalSchema, async (actor, sent) => {
  const { number } = await settleRefusal(actor, sent);
  redirect(localPath(await localeOfRequest(),
    number === null ? `/agency/declarations/${sent.declarationId}?done=objected` : `/agency/decisions/${number}`));
});
