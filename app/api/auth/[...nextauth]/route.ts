import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '#lib/access/index.ts';
import { getActor } from '#lib/kernel/web/get-actor.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { deviceName } from '#lib/kernel/web/request.ts';

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth keeps the page to return to in a cookie of this name, prefixed under https. */
function localeOfReturn(request: NextRequest) {
  const cookie = request.cookies.getAll().find(({ name }) => name.endsWith('next-auth.callback-url'));
  const wanted = cookie?.value ?? '';
  return URL.canParse(wanted) && /^\/en(\/|$)/.test(new URL(wanted).pathname) ? 'en' : 'ka';
}

/** The way back from the national e-ID. next-auth checks state, nonce, PKCE and its own cross-site token. */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  const options = authOptions({
    before: await getActor(),
    device: await deviceName(),
    signInPage: localPath(localeOfReturn(request), '/sign-in'),
  });
  return (await NextAuth(request as never, context as never, options)) as Response;
}

export { handle as GET, handle as POST };
