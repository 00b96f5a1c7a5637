import { call } from '#db/calls.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import { newSecret, sha256 } from '#lib/kernel/secrets.ts';
import { enter, type Entry } from './entry.ts';

/** How long the second half of a sign-in may take, in minutes: an app to set up has to be found and installed first. */
export const ticketMinutes = { code: 10, enrol: 30 } as const;

/** Half of a sign-in, as the browser keeps it: the password was right, and a code is still asked for, or a second factor. */
export type HalfWay = { ticketId: string; secret: string; email: string; stage: keyof typeof ticketMinutes };

/** How a sign-in with a password went on: into a session, or half way. */
export type StaffSignIn = { entry: Entry; halfWay?: undefined } | { entry?: undefined; halfWay: HalfWay };

/** Who has just proved the first half; `membershipId` is where an invitation leads. */
export type Proved = { accountId: string; email: string; membershipId?: string | null };

/**
 * Leads whoever has a right password on: to a session, or to the second proof.
 * @returns null for an account that may act as nobody, such as staff whose memberships have ended
 */
export async function leadOn(before: Actor, proved: Proved, device: string): Promise<StaffSignIn | null> {
  const { stage } = await call<{ stage: 'code' | 'enrol' | 'session' | null }>((sql) =>
    sql`select staff_way_in(${proved.accountId}) as stage`);
  if (!stage) return null;
  if (stage !== 'session') return { halfWay: await openTicket(proved, stage) };
  const entry = await enter(before, proved, device);
  return entry && { entry };
}

async function openTicket({ accountId, email, membershipId }: Proved, stage: HalfWay['stage']): Promise<HalfWay> {
  const secret = newSecret();
  const { id } = await call<{ id: string }>((sql) => sql`
    select open_staff_ticket(${accountId}, ${sha256(secret)}, ${`${ticketMinutes[stage]} minutes`}, ${membershipId ?? null}) as id`);
  return { ticketId: id, secret, email, stage };
}

/** Whose ticket it is; null when it is used, late or had its five answers. An answer counts as one of them. */
export async function holderOf({ ticketId, secret }: HalfWay, isAnswer = false): Promise<{ accountId: string; membershipId: string | null } | null> {
  const row = await call<{ account_id: string | null; membership_id: string | null }>((sql) =>
    sql`select * from staff_ticket(${ticketId}, ${sha256(secret)}, ${isAnswer})`);
  return row.account_id === null ? null : { accountId: row.account_id, membershipId: row.membership_id };
}
