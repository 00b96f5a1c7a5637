import { call } from '#db/calls.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { settings } from '#lib/kernel/settings.ts';
import { notify } from '#lib/notices/index.ts';
import { takeAttempts } from './limits.ts';
import { lifetimeOf, linkAddress, linkHours, newToken, tokenHash, type Later, type LinkPurpose } from './links.ts';

export type Asking = { email: string; language: Locale; address: string; later: Later };
type Purpose = Exclude<LinkPurpose, 'invitation'>;

/** Writes the same row for an address that is known and one that is not. */
async function openLink(purpose: Purpose, { email, address }: Asking): Promise<{ token: string; isKnown: boolean }> {
  await takeAttempts({ linkPerAddress: address, linkPerEmail: email });
  const token = newToken();
  const { known } = await call<{ known: boolean }>((sql) =>
    sql`select open_email_link(${purpose}, ${email}, ${tokenHash(token)}, ${lifetimeOf(purpose)}) as known`);
  return { token, isKnown: known };
}

const send = ({ email, language }: Asking, kind: 'signUp' | 'accountExists' | 'passwordReset', link: string, hours: number) =>
  notify({ channel: 'email', address: email.toLowerCase(), language }, kind, { link, hours });

/**
 * Sends a link that opens an account to an address. One that has an account is told so instead; whoever asks sees no difference.
 * @throws TooManyAttempts
 */
export async function requestSignUp(asking: Asking): Promise<void> {
  const { token, isKnown } = await openLink('sign_up', asking);
  const [kind, link] = isKnown
    ? ['accountExists' as const, new URL(`${asking.language === 'ka' ? '' : `/${asking.language}`}/sign-in/staff`, settings().NEXTAUTH_URL).href]
    : ['signUp' as const, linkAddress('sign_up', token, asking.language)];
  asking.later(() => send(asking, kind, link, linkHours.sign_up));
}

/**
 * Sends a link for a new password to the address of an account. A stranger's address is sent nothing; whoever asks sees no difference.
 * @throws TooManyAttempts
 */
export async function requestPasswordReset(asking: Asking): Promise<void> {
  const { token, isKnown } = await openLink('password_reset', asking);
  const link = linkAddress('password_reset', token, asking.language);
  asking.later(async () => { if (isKnown) await send(asking, 'passwordReset', link, linkHours.password_reset); });
}
