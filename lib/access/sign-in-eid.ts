import { call } from '#db/calls.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import { enter, type Entry } from './entry.ts';

/** The account of a person whose personal number the national e-ID has proved; null for one unknown to the programme, or dead. */
export async function accountOfEid(personalNumber: unknown): Promise<string | null> {
  if (typeof personalNumber !== 'string' || !/^[0-9]{11}$/.test(personalNumber)) return null;
  const row = await call<{ account_id: string | null }>((sql) =>
    sql`select account_of_personal_number(${personalNumber}) as account_id`);
  return row.account_id;
}

/** Signs in an account that `accountOfEid` found. */
export const enterWithEid = (before: Actor, accountId: string, device: string): Promise<Entry | null> =>
  enter(before, { accountId }, device);
