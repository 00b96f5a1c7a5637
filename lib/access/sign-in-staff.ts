import { call } from '#db/calls.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import { enter, type Entry, type Visit } from './entry.ts';
import { WrongStaffDetails } from './errors.ts';
import { takeAttempts } from './limits.ts';
import { isPassword } from './passwords.ts';
import type { StaffCredentials } from './schemas.ts';

type Credentials = { account_id: string | null; password_hash: string | null };

/**
 * Signs in a clinic's or the agency's member of staff.
 * @throws WrongStaffDetails for an unknown e-mail, a wrong password or an ended membership; all take the same time
 * @throws TooManyAttempts
 */
export async function signInStaff(before: Actor, { email, password }: StaffCredentials, visit: Visit): Promise<Entry> {
  await takeAttempts({ staffPerAddress: visit.address, staffPerEmail: email });
  const found = await call<Credentials>((sql) => sql`select * from staff_credentials(${email})`);
  const isRight = await isPassword(found.password_hash, password);
  const entry = isRight && found.account_id ? await enter(before, found.account_id, visit.device) : null;
  if (!entry) throw new WrongStaffDetails();
  return entry;
}
