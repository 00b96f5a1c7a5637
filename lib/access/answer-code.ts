import { call } from '#db/calls.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import { enter, type Entry, type Visit } from './entry.ts';
import { WrongDetails } from './errors.ts';
import { takeAttempts } from './limits.ts';
import { codeHash, type Ticket } from './request-code.ts';

/**
 * Signs a person in with the code that was sent to them.
 * @throws WrongDetails for any code that opens nothing: wrong, late, used, the sixth try, or of an unknown person
 * @throws TooManyAttempts
 */
export async function answerCode(before: Actor, ticket: Ticket, code: string, visit: Visit): Promise<Entry> {
  await takeAttempts({ answerPerAddress: visit.address });
  const { account_id: accountId } = await call<{ account_id: string | null }>((sql) =>
    sql`select answer_challenge(${ticket.challengeId}, ${codeHash(ticket.nonce, code)}) as account_id`);
  const entry = accountId ? await enter(before, { accountId }, visit.device) : null;
  if (!entry) throw new WrongDetails();
  return entry;
}
