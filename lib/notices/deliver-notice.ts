import { call } from '#db/calls.ts';
import type { Facts } from '#lib/kernel/errors.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { log } from '#lib/kernel/log.ts';
import { settings } from '#lib/kernel/settings.ts';
import { deliver, type Channel } from './deliver.ts';
import { failureOf, type Failure } from './failures.ts';
import { wordsOf } from './texts.ts';

type Waiting = { id: string; kind: string; facts: Facts; language: Locale; channel: Channel; recipient: string };

/**
 * Sends a notice that waits, and writes down how that went; nothing for one that was sent or given up in the meantime.
 * A crash between the two sends it again: at least once, never less.
 *
 * @param isLast whether nobody will try again
 * @throws Error with the class of the failure and no other word, for the queue to try again later
 */
export async function deliverNotice(id: string, isLast: boolean): Promise<void> {
  const notice = await call<Waiting | Record<keyof Waiting, null>>((sql) => sql`select * from notice_to_send(${id})`);
  if (notice.id === null) return;
  const failure = await send(notice).then(() => null, failureOf);
  if (failure) return writeFailure(notice, failure, isLast);
  await call((sql) => sql`select notice_was_sent(${id})`);
}

async function send({ id, channel, recipient, ...notice }: Waiting): Promise<void> {
  const words = wordsOf({ ...notice, channel }, settings().NEXTAUTH_URL.replace(/\/$/, ''));
  await deliver({ id, channel, recipient, ...words });
}

async function writeFailure({ id, kind, channel }: Waiting, failure: Failure, isLast: boolean): Promise<void> {
  const isFinal = isLast || failure === 'refused';
  log.warn({ kind, channel, failure, isFinal }, 'A notice was not delivered');
  await call((sql) => sql`select notice_was_not_sent(${id}, ${failure}, ${isFinal})`);
  if (!isFinal) throw new Error(failure);
}
