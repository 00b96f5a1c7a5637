import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { documentTypes } from '#lib/people/index.ts';
import { ChannelForm } from './channel-form.tsx';

type ChannelPageProps = { action: FormAction; back?: { href: string; text: string } };

/** The first step at a counter: whose phone or e-mail is replaced, by what, and on which document. */
export async function ChannelPage({ action, back }: ChannelPageProps) {
  const [t, locale] = [await getTranslations('channel'), await localeOfRequest()];
  const texts = messagesOf(locale).channel;
  return (
    <Page title={t('title')} lead={t('lead')} back={back}>
      <ChannelForm action={action} requestId={randomUUID()} texts={texts}
        documents={documentTypes.map((type) => ({ value: type, label: texts.documents[type] }))}
        errorTexts={await errorTexts(locale, 'form.stale', 'people.personalNumber', 'access.familyName', 'channel.bornOn', 'channel.address',
          'channel.documentType', 'channel.documentNumber', 'channel.reason')} />
      <p className="subtle">{t('told')}</p>
    </Page>
  );
}
