import { call } from '#db/calls.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import type { Visit } from './entry.ts';
import { WrongStaffDetails } from './errors.ts';
import { returnAttempts, takeAttempts } from './limits.ts';
import { isPassword } from './passwords.ts';
import type { StaffCredentials } from './schemas.ts';
import { leadOn, type StaffSignIn } from './tickets.ts';

type Credentials = { account_id: string | null; password_hash: string | null };

/**
 * The account of an e-mail, when the password is its own; an unknown e-mail takes as long as a wrong password.
 * @throws WrongStaffDetails, TooManyAttempts
 */
export async function provePassword(email: string, password: string, { address }: Visit): Promise<string> {
  await takeAttempts({ staffPerAddress: address, staffPerEmail: email });
  const found = await call<Credentials>((sql) => sql`select * from staff_credentials(${email})`);
  const isRight = await isPassword(found.password_hash, password);
  if (!isRight || !found.account_id) throw new WrongStaffDetails();
  return found.account_id;
}

/**
 * The first half of a sign-in of a provider's, a clinic's or the agency's member of staff; for a registrar without
 * a second factor it is the whole.
 * @throws WrongStaffDetails for an unknown e-mail, a wrong password or an ended membership; all take the same time
 * @throws TooManyAttempts
 */
export async function signInStaff(before: Actor, { email, password }: StaffCredentials, visit: Visit): Promise<StaffSignIn> {
  const accountId = await provePassword(email, password, visit);
  const led = await leadOn(before, { accountId, email: email.toLowerCase() }, visit.device);
  if (!led) throw new WrongStaffDetails();
  await returnAttempts({ staffPerEmail: email });
  return led;
}
