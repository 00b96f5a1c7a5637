import { redirect } from 'next/navigation';
import { wayIn, type Entry } from '#lib/access/index.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { clientAddress, deviceName } from '#lib/kernel/web/request.ts';
import { setSessionCookie } from '#lib/kernel/web/session-cookie.ts';

/** What a sign-in needs to know of the request. */
export const thisVisit = async () => ({ address: await clientAddress(), device: await deviceName() });

/** Gives the browser its session, and leads to where the sign-in was asked for. */
export async function letIn({ secret, actor }: Entry, next: string | undefined): Promise<never> {
  await setSessionCookie(secret);
  const locale = await localeOfRequest();
  redirect(wayIn(actor, next, (path) => localPath(locale, path)));
}
