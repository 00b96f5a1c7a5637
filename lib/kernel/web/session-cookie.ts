import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { sessionHours } from '#lib/access/sessions.ts';
import { settings } from '#lib/kernel/settings.ts';

const isSecure = () => settings().NEXTAUTH_URL.startsWith('https:');

/** The name that next-auth gives it, so that both kinds of sign-in share one cookie. */
const sessionCookieName = () => `${isSecure() ? '__Secure-' : ''}next-auth.session-token`;

/** Browsers drop a `__Secure-` cookie only when they are told so with the attributes that it was set with. */
const attributes = () => ({ httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/' }) as const;

/** Puts a session's secret, and nothing else, into next-auth's signed and encrypted cookie. */
export async function setSessionCookie(secret: string): Promise<void> {
  const maxAge = sessionHours * 3600;
  const token = await encode({ token: { sid: secret }, secret: settings().NEXTAUTH_SECRET, maxAge });
  (await cookies()).set(sessionCookieName(), token, { ...attributes(), maxAge });
}

/** The session's secret; null when there is no cookie or it is not ours. */
export async function sessionSecret(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  const content = await decode({ token, secret: settings().NEXTAUTH_SECRET }).catch(() => null);
  return typeof content?.sid === 'string' ? content.sid : null;
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).delete({ name: sessionCookieName(), ...attributes() });
}
