import { redirect } from 'next/navigation';
import { wayIn, type Entry, type StaffSignIn } from '#lib/access/index.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { clientAddress, deviceName } from '#lib/kernel/web/request.ts';
import { setSessionCookie } from '#lib/kernel/web/session-cookie.ts';
import { keepHalfWay } from './staff/half-way-cookie.ts';

/** What a sign-in needs to know of the request. */
export const thisVisit = async () => ({ address: await clientAddress(), device: await deviceName() });

/** Gives the browser its session, and leads to where the sign-in was asked for. */
export async function letIn({ secret, actor }: Entry, next: string | undefined): Promise<never> {
  await setSessionCookie(secret);
  const locale = await localeOfRequest();
  redirect(wayIn(actor, next, (path) => localPath(locale, path)));
}

const pages = { code: '/sign-in/staff/code', enrol: '/sign-in/staff/second-factor' } as const;

/** Leads a member of staff on whose password was right: in, or to the second half. */
export async function leadOn({ entry, halfWay }: StaffSignIn, next?: string): Promise<never> {
  if (entry) return letIn(entry, next);
  await keepHalfWay({ halfWay, next });
  redirect(localPath(await localeOfRequest(), pages[halfWay.stage]));
}
