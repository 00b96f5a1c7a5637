import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormsByState } from '#app/[locale]/_forms/forms-by-state.tsx';
import { Ranges } from '#app/[locale]/_forms/ranges.tsx';
import { Totals } from '#app/[locale]/_forms/totals.tsx';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { ledgerOf } from '#lib/registration/index.ts';
import { ledgerQuery } from '#lib/registration/schemas.ts';
import { MarkForm } from './mark-form.tsx';

type FormsPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('counter.forms');
  return { title: t('title') };
}

export default async function FormsPage({ searchParams }: FormsPageProps) {
  const actor = await requireClinic();
  const sent = await searchParams;
  const query = ledgerQuery.parse(sent);
  const ledger = await ledgerOf(actor, actor.facilityId, query);
  const [t, locale] = [await getTranslations('counter'), await localeOfRequest()];
  return (
    <Page title={t('forms.title')} lead={t('forms.lead')} width="wide">
      {sent.done === '1' && <div role="status"><MessageBox kind="success" title={t('mark.done')} /></div>}
      <Totals totals={ledger.totals} />
      <FormsByState ledger={ledger} query={query} path={localPath(locale, '/clinic/forms')} showsScans />
      <Section title={t('mark.title')}>
        <p>{t('mark.lead')}</p>
        <MarkForm texts={messagesOf(locale).counter.mark} errorTexts={await errorTexts(locale, 'forms.number', 'forms.state', 'forms.reason')} />
      </Section>
      <Ranges ranges={ledger.ranges} />
    </Page>
  );
}
