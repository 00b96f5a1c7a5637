import { call } from '#db/calls.ts';
import { RuleViolation } from '#db/violations.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import type { Visit } from './entry.ts';
import { LinkOver, PasswordIsEmail } from './errors.ts';
import { takeAttempts } from './limits.ts';
import { emailOfLink, tokenHash } from './links.ts';
import { hashPassword } from './passwords.ts';
import type { NewAccount, NewPassword } from './schemas.ts';
import { leadOn, type StaffSignIn } from './tickets.ts';

/** A new password that is not simply the address it belongs to. */
export async function hashOfNew(password: string, email: string): Promise<string> {
  if (password.trim().toLowerCase() === email) throw new PasswordIsEmail();
  return hashPassword(password);
}

/** A link that is over, also because its address got an account in the meantime. */
export async function orLinkOver<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    const isOver = error instanceof RuleViolation && ['staff_email_is_unique', 'invitation_is_open', 'invitation_is_of_its_email'].includes(error.rule);
    throw isOver ? new LinkOver() : error;
  });
}

/**
 * Opens the account that a link was sent for: only now is there one. Its second factor is set up next.
 * @throws LinkOver, PasswordIsEmail, TooManyAttempts
 */
export async function signUp(before: Actor, { token, name, password }: NewAccount, visit: Visit): Promise<StaffSignIn> {
  await takeAttempts({ openPerAddress: visit.address });
  const email = await emailOfLink('sign_up', token);
  if (!email) throw new LinkOver();
  const passwordHash = await hashOfNew(password, email);
  const { account_id: accountId } = await orLinkOver(call<{ account_id: string | null }>((sql) =>
    sql`select sign_up_with_link(${tokenHash(token)}, ${name}, ${passwordHash}) as account_id`));
  const led = accountId && await leadOn(before, { accountId, email }, visit.device);
  if (!led) throw new LinkOver();
  return led;
}

/**
 * Gives an account a new password. All of its sessions end, and the second factor is asked for as before.
 * @throws LinkOver, PasswordIsEmail, TooManyAttempts
 */
export async function resetPassword({ token, password }: NewPassword, visit: Visit): Promise<void> {
  await takeAttempts({ openPerAddress: visit.address });
  const email = await emailOfLink('password_reset', token);
  if (!email) throw new LinkOver();
  const passwordHash = await hashOfNew(password, email);
  const { done } = await call<{ done: boolean }>((sql) => sql`select reset_password_with_link(${tokenHash(token)}, ${passwordHash}) as done`);
  if (!done) throw new LinkOver();
}
