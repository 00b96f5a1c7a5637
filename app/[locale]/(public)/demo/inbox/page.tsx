import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Empty } from '#app/_ui/empty.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { isDemo } from '#lib/kernel/settings.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { demoInbox } from '#lib/notices/index.ts';
import { MessageCard } from './message-card.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).access.inbox.title };
}

/** What a demo would have sent to people; there is no such page anywhere else. */
export default async function InboxPage() {
  if (!isDemo()) notFound();
  const locale = await localeOfRequest();
  const { inbox } = messagesOf(locale).access;
  const messages = await demoInbox();
  return (
    <Page title={inbox.title} lead={inbox.lead} back={{ href: localPath(locale, '/sign-in/code'), text: inbox.back }}>
      {messages.length === 0 && (
        <Empty title={inbox.empty} actions={<LinkButton href={localPath(locale, '/sign-in')}>{inbox.signIn}</LinkButton>}>
          <p>{inbox.emptyMore}</p>
        </Empty>
      )}
      {messages.map((message) => <MessageCard key={message.id} message={message} locale={locale} />)}
    </Page>
  );
}
