import { Facts } from '#app/_ui/facts.tsx';
import { Heading } from '#app/_ui/heading.tsx';
import { formatInstant, type Locale } from '#lib/kernel/format.ts';
import { messagesOf } from '#lib/messages/index.ts';
import type { DemoMessage } from '#lib/notices/index.ts';
import styles from './inbox.module.css';

/** One message as it would have arrived. */
export function MessageCard({ message, locale }: { message: DemoMessage; locale: Locale }) {
  const { inbox } = messagesOf(locale).access;
  return (
    <article className={styles.message}>
      <Heading level={2} size="small">{message.subject}</Heading>
      <p className={styles.body}>{message.body}</p>
      <Facts rows={[
        { term: inbox.to, value: `${message.recipient} · ${inbox[message.channel]}` },
        { term: inbox.at, value: <time dateTime={message.sentAt.toISOString()}>{formatInstant(locale, message.sentAt)}</time> },
      ]} />
    </article>
  );
}
