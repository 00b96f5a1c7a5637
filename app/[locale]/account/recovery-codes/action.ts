'use server';
import { redirect } from 'next/navigation';
import { homes, localNext, nothingSchema } from '#lib/access/index.ts';
import { asSignedIn } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { dropRecoveryCodes, keptRecoveryCodes } from './recovery-cookie.ts';

export const recoveryCodesKeptAction = asSignedIn(nothingSchema, async (actor) => {
  const kept = await keptRecoveryCodes();
  await dropRecoveryCodes();
  redirect(localNext(kept?.next) ?? localPath(await localeOfRequest(), homes[actor.kind]));
});
