import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { receiptsOfToday } from '#lib/registration/index.ts';
import { matchAction } from './action.ts';
import { MatchForm } from './match-form.tsx';
import { ReceiptsOfToday } from './receipts-of-today.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('counter.match');
  return { title: t('title') };
}

export default async function MatchPage() {
  const actor = await requireClinic();
  const [t, locale] = [await getTranslations('counter.match'), await localeOfRequest()];
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <MatchForm action={matchAction} texts={messagesOf(locale).counter.match} language={locale}
        errorTexts={await errorTexts(locale, 'people.personalNumber', 'counter.familyName', 'counter.bornOn', 'form.stale')} />
      <p className="subtle">{t('journal')}</p>
      <ReceiptsOfToday receipts={await receiptsOfToday(actor)} />
    </Page>
  );
}
