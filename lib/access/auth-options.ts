import type { AuthOptions, Profile, User } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import type { Actor } from '#lib/kernel/actor.ts';
import { log } from '#lib/kernel/log.ts';
import { settings } from '#lib/kernel/settings.ts';
import { sessionHours } from './sessions.ts';
import { accountOfEid, enterWithEid } from './sign-in-eid.ts';
import { signOutOf } from './sign-out.ts';

/** What one request to next-auth brings: who the browser was signed in as, its device, the sign-in page in its language. */
export type AuthVisit = { before: Actor; device: string; signInPage: string };

type EidUser = User & { accountId: string | null };

/** Whether the national e-ID is set up. */
export const hasEid = (): boolean => Boolean(settings().OIDC_ISSUER);

/**
 * next-auth for the national e-ID. Its cookie holds a session's secret and nothing else, the same as ours,
 * so a session that was started here is listed and revoked like any other.
 */
export function authOptions({ before, device, signInPage }: AuthVisit): AuthOptions {
  return {
    secret: settings().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: sessionHours * 3600 },
    pages: { signIn: signInPage, error: signInPage },
    providers: hasEid() ? [eid()] : [],
    callbacks: {
      signIn: ({ user }) => ((user as EidUser).accountId ? true : `${signInPage}?error=eid`),
      jwt: async ({ token, user }) => {
        const accountId = (user as EidUser | undefined)?.accountId;
        if (!accountId) return { sid: token.sid };
        const entry = await enterWithEid(before, accountId, device);
        return { sid: entry?.secret };
      },
    },
    events: { signOut: async ({ token }) => signOutOf(token?.sid) },
    // next-auth adds profiles and tokens to its messages; only their names are kept
    logger: {
      error: (code) => log.error({ code }, 'next-auth'),
      warn: (code) => log.warn({ code }, 'next-auth'),
      debug: () => {},
    },
  };
}

function eid(): OAuthConfig<Profile> {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_PERSONAL_NUMBER_CLAIM } = settings();
  return {
    id: 'eid',
    name: 'eid',
    type: 'oauth',
    wellKnown: `${OIDC_ISSUER?.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    authorization: { params: { scope: 'openid profile' } },
    checks: ['pkce', 'state', 'nonce'],
    idToken: true,
    // a strict provider gives claims only at its userinfo endpoint; the client checks that it speaks of the same subject
    userinfo: { request: ({ client, tokens }) => client.userinfo(tokens as Parameters<typeof client.userinfo>[0]) },
    profile: async (claims): Promise<EidUser> => ({
      id: String(claims.sub),
      accountId: await accountOfEid((claims as Record<string, unknown>)[OIDC_PERSONAL_NUMBER_CLAIM]),
    }),
  };
}
