import { call } from '#db/calls.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import { sha256 } from '#lib/kernel/secrets.ts';
import { enter, type Entry, type Visit } from './entry.ts';
import { SignInOver } from './errors.ts';
import { takeAttempts } from './limits.ts';
import { proving } from './prove.ts';
import { holderOf, type HalfWay } from './tickets.ts';

/**
 * The second half of a sign-in: a code of the phone, or a recovery code.
 * @throws WrongCode for one that is wrong or was used
 * @throws SignInOver after five answers, after ten minutes, and when this sign-in was finished already
 * @throws TooManyAttempts
 */
export async function answerStaffCode(before: Actor, halfWay: HalfWay, code: string, visit: Visit): Promise<Entry> {
  await takeAttempts({ answerPerAddress: visit.address });
  const holder = await holderOf(halfWay, true);
  if (!holder) throw new SignInOver();
  await proving(holder.accountId, code, async ({ step, codeHash }) => {
    const { by } = await call<{ by: string | null }>((sql) =>
      sql`select answer_staff_ticket(${halfWay.ticketId}, ${sha256(halfWay.secret)}, ${step}, ${codeHash}) as by`);
    return by;
  });
  const entry = await enter(before, holder, visit.device);
  if (!entry) throw new SignInOver();
  return entry;
}
