'use server';
import { redirect } from 'next/navigation';
import { nothingSchema, signOut } from '#lib/access/index.ts';
import { asAnyone } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { clearSessionCookie } from '#lib/kernel/web/session-cookie.ts';

export const signOutAction = asAnyone(nothingSchema, async (actor) => {
  await signOut(actor);
  await clearSessionCookie();
  redirect(localPath(await localeOfRequest(), '/'));
});
