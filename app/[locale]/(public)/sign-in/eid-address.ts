import { cookies } from 'next/headers';
import { NextRequest, NextResponse } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions, localNext } from '#lib/access/index.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import { settings } from '#lib/kernel/settings.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { deviceName } from '#lib/kernel/web/request.ts';

/**
 * Where a sign-in with the national e-ID begins. It asks next-auth the two questions that its own browser code would,
 * from here, so that the button works without any code in the browser.
 */
export async function eidAddress(before: Actor, next: string | undefined): Promise<string> {
  const locale = await localeOfRequest();
  const options = authOptions({ before, device: await deviceName(), signInPage: localPath(locale, '/sign-in') });
  const ask = async (path: string, body?: Record<string, string>): Promise<Record<string, string>> => {
    const request = new NextRequest(new URL(`/api/auth/${path}`, settings().NEXTAUTH_URL),
      body && { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
    const answer = (await NextAuth(request as never, { params: { nextauth: path.split('/') } } as never, options)) as Response;
    await keepCookies(answer);
    return (await answer.json()) as Record<string, string>;
  };
  const { csrfToken = '' } = await ask('csrf');
  const callbackUrl = new URL(localNext(next) ?? localPath(locale, '/my'), settings().NEXTAUTH_URL).href;
  const { url } = await ask('signin/eid', { csrfToken, callbackUrl, json: 'true' });
  if (!url) throw new Error('next-auth named no address for the e-ID.');
  return url;
}

/** The next question must carry what this answer set, and so must the browser when it comes back. */
async function keepCookies(answer: Response): Promise<void> {
  const jar = await cookies();
  for (const cookie of new NextResponse(null, { headers: answer.headers }).cookies.getAll()) jar.set(cookie);
}
