import { call } from '#db/calls.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import type { Visit } from './entry.ts';
import { LinkOver } from './errors.ts';
import { returnAttempts, takeAttempts } from './limits.ts';
import { tokenHash } from './links.ts';
import type { Acceptance, NewAccount } from './schemas.ts';
import { provePassword } from './sign-in-staff.ts';
import { hashOfNew, orLinkOver } from './sign-up.ts';
import { leadOn, type Proved, type StaffSignIn } from './tickets.ts';

/** What an open link invites to. */
export type Invited = { email: string; role: 'manager' | 'registrar'; facility: { ka: string; en: string }; hasAccount: boolean };

type Row = { email: string | null; role: Invited['role']; facility_ka: string; facility_en: string; has_account: boolean };

/** Null for a link that is used, late, withdrawn or made up. Asking uses nothing up. */
export async function invitationOf(token: string): Promise<Invited | null> {
  const row = await call<Row>((sql) => sql`select * from invitation_of_link(${tokenHash(token)})`);
  return row.email === null ? null
    : { email: row.email, role: row.role, facility: { ka: row.facility_ka, en: row.facility_en }, hasAccount: row.has_account };
}

async function openInvitation(token: string, { address }: Visit): Promise<Invited> {
  await takeAttempts({ openPerAddress: address });
  const invited = await invitationOf(token);
  if (!invited) throw new LinkOver();
  return invited;
}

/** A membership has just begun, so the account may act; what is missing is its second half. */
async function ledTo(before: Actor, proved: Proved, device: string): Promise<StaffSignIn> {
  const led = await leadOn(before, proved, device);
  if (!led) throw new LinkOver();
  return led;
}

/**
 * Accepts an invitation with the account that its address already has: the link proves the address, the password the person.
 * Whoever is signed in as somebody else in this browser is signed out by it.
 * @throws LinkOver, WrongStaffDetails, TooManyAttempts
 */
export async function acceptInvitation(before: Actor, { token, password }: Acceptance, visit: Visit): Promise<StaffSignIn> {
  const { email } = await openInvitation(token, visit);
  const accountId = await provePassword(email, password, visit);
  const { membership_id: membershipId } = await orLinkOver(call<{ membership_id: string | null }>((sql) =>
    sql`select accept_invitation(${tokenHash(token)}, ${accountId}) as membership_id`));
  if (!membershipId) throw new LinkOver();
  await returnAttempts({ staffPerEmail: email });
  return ledTo(before, { accountId, email, membershipId }, visit.device);
}

/**
 * Accepts an invitation by opening an account for its address.
 * @throws LinkOver, PasswordIsEmail, TooManyAttempts
 */
export async function signUpInvited(before: Actor, { token, name, password }: NewAccount, visit: Visit): Promise<StaffSignIn> {
  const { email } = await openInvitation(token, visit);
  const passwordHash = await hashOfNew(password, email);
  const made = await orLinkOver(call<{ account_id: string | null; membership_id: string }>((sql) =>
    sql`select * from sign_up_with_invitation(${tokenHash(token)}, ${name}, ${passwordHash})`));
  if (!made.account_id) throw new LinkOver();
  return ledTo(before, { accountId: made.account_id, email, membershipId: made.membership_id }, visit.device);
}
