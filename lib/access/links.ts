import { call } from '#db/calls.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { newSecret, sha256 } from '#lib/kernel/secrets.ts';
import { settings } from '#lib/kernel/settings.ts';

/** For how long a link works, in hours. */
export const linkHours = { sign_up: 24, password_reset: 1, invitation: 7 * 24 } as const;

export type LinkPurpose = keyof typeof linkHours;

const paths = { sign_up: '/sign-up', password_reset: '/sign-in/staff/reset', invitation: '/sign-up/invitation' } as const satisfies Record<LinkPurpose, string>;

/** Runs work after the answer has been sent, so that delivery makes no difference that could be timed. */
export type Later = (work: () => Promise<void>) => void;

/** What a link carries: 256 random bits. The database keeps their hash. */
export const newToken = newSecret;

export const tokenHash = (token: string): Buffer => sha256(token);

/** The lifetime as the database reads it. */
export const lifetimeOf = (purpose: LinkPurpose): string => `${linkHours[purpose]} hours`;

/** A link's address, in the language of whoever asked for it. */
export const linkAddress = (purpose: LinkPurpose, token: string, language: Locale): string =>
  new URL(`${language === 'ka' ? '' : `/${language}`}${paths[purpose]}/${token}`, settings().NEXTAUTH_URL).href;

/** The address that an open link was sent to; null for one that is used, late or made up. Asking uses nothing up. */
export async function emailOfLink(purpose: 'sign_up' | 'password_reset', token: string): Promise<string | null> {
  const row = await call<{ email: string | null }>((sql) => sql`select email_of_link(${purpose}, ${tokenHash(token)}) as email`);
  return row.email;
}
