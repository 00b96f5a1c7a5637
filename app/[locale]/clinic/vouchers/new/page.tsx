import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { MatchForm } from '../../register/match-form.tsx';
import { matchPatientAction } from './action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.clinic.new');
  return { title: t('title') };
}

/** A patient is matched as at the counter: by three facts of one person, who stands there. */
export default async function NewVoucherPage() {
  await requireClinic();
  const [t, list, match, locale] = [
    await getTranslations('vouchers.clinic.new'), await getTranslations('vouchers.clinic'), await getTranslations('counter.match'), await localeOfRequest()];
  return (
    <Page title={t('title')} lead={t('lead')} back={{ href: localPath(locale, '/clinic/vouchers'), text: list('back') }}>
      <MatchForm action={matchPatientAction} texts={messagesOf(locale).counter.match} language={locale} asksLanguage={false}
        errorTexts={await errorTexts(locale, 'people.personalNumber', 'counter.familyName', 'counter.bornOn', 'form.stale')} />
      <p className="subtle">{match('journal')}</p>
    </Page>
  );
}
