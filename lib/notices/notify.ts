import type { Facts } from '#lib/kernel/errors.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { log } from '#lib/kernel/log.ts';
import type ka from '#lib/messages/ka/notices.json';
import { translatorFor } from '#lib/messages/translator.ts';
import { deliver, type Channel } from './deliver.ts';

/** A text under `notices`, with a subject and a body. */
export type NoticeKind = keyof typeof ka;

/** Whom a notice goes to: a phone (+995…) or an e-mail address, and the language they read. */
export type Recipient = { channel: Channel; address: string; language: Locale };

/**
 * Tells a person something over one channel, in their language.
 * A failure is logged without a word of the message or the recipient: whoever causes a notice cannot mend it.
 */
export async function notify(to: Recipient, kind: NoticeKind, facts: Facts): Promise<void> {
  const t = translatorFor(to.language, 'notices');
  const text = (part: 'subject' | 'body') => t(`${kind}.${part}`, facts);
  try {
    await deliver({ channel: to.channel, recipient: to.address, subject: text('subject'), body: text('body') });
  } catch (error) {
    log.error({ kind, channel: to.channel, failure: error instanceof Error ? error.name : 'unknown' }, 'A notice was not delivered');
  }
}
