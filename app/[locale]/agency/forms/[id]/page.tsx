import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { FormsByState } from '#app/[locale]/_forms/forms-by-state.tsx';
import { Ranges } from '#app/[locale]/_forms/ranges.tsx';
import { Totals } from '#app/[locale]/_forms/totals.tsx';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { facilityIdOf, facilityName } from '#lib/facilities/index.ts';
import { isReviewer, requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { ledgerOf } from '#lib/registration/index.ts';
import { ledgerQuery } from '#lib/registration/schemas.ts';
import { IssueForm } from './issue-form.tsx';

type ClinicFormsProps = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('counter.agency');
  return { title: t('title') };
}

export default async function ClinicFormsPage({ params, searchParams }: ClinicFormsProps) {
  const actor = await requireAgency();
  const id = facilityIdOf((await params).id) ?? notFound();
  const [t, locale, sent] = [await getTranslations('counter'), await localeOfRequest(), await searchParams];
  const name = (await facilityName(actor, id, locale)) || notFound();
  const query = ledgerQuery.parse(sent);
  const ledger = await ledgerOf(actor, id, query);
  return (
    <Page title={name} lead={t('agency.title')} width="wide" back={{ href: localPath(locale, '/agency/forms'), text: t('agency.back') }}>
      {sent.done === '1' && <div role="status"><MessageBox kind="success" title={t('issue.done')} /></div>}
      <Totals totals={ledger.totals} />
      <Ranges ranges={ledger.ranges} />
      {isReviewer(actor) && (
        <Section title={t('issue.title')}>
          <p>{t('issue.lead')}</p>
          <IssueForm requestId={randomUUID()} facilityId={String(id)} texts={messagesOf(locale).counter.issue}
            errorTexts={await errorTexts(locale, 'forms.series', 'forms.from', 'forms.to', 'forms.range', 'form.stale')} />
        </Section>
      )}
      <FormsByState ledger={ledger} query={query} path={localPath(locale, `/agency/forms/${id}`)} />
    </Page>
  );
}
