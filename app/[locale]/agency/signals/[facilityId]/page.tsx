import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { withQuery } from '#app/_ui/with-query.ts';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { clinicSignalsQuery, signalsOfClinic } from '#lib/roster/index.ts';
import { NoVerdict } from '../no-verdict.tsx';
import { FiguresTable } from './figures-table.tsx';
import { RowsTable } from './rows-table.tsx';
import { WeeksChart } from './weeks-chart.tsx';
import '../signals.css';

type ClinicSignalsProps = { params: Promise<{ facilityId: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signals');
  return { title: t('title') };
}

export default async function ClinicSignalsPage({ params, searchParams }: ClinicSignalsProps) {
  const actor = await requireAgency();
  const query = clinicSignalsQuery.safeParse({ ...(await searchParams), ...(await params) });
  const clinic = query.success ? await signalsOfClinic(actor, query.data) : null;
  if (!query.success || !clinic) notFound();
  const [t, locale] = [await getTranslations('signals'), await localeOfRequest()];
  const { facilityId, months, page, rows } = query.data;
  const [list, own] = [localPath(locale, '/agency/signals'), localPath(locale, `/agency/signals/${facilityId}`)];
  return (
    <Page title={clinic.name[locale]} lead={t('lead')} width="wide" back={{ href: withQuery(list, { months }), text: t('back') }}>
      <NoVerdict first={clinic.first} last={clinic.last} />
      <Section title={t('figures')}>
        <FiguresTable figures={clinic.figures} hrefOf={(signal) => `${withQuery(own, { months, rows: signal })}#rows`} />
      </Section>
      {clinic.rows && (
        <RowsTable opened={clinic.rows} page={page} closeHref={withQuery(own, { months })}
          hrefOf={(to) => `${withQuery(own, { months, rows, page: to })}#rows`} />
      )}
      <Section title={t('weeks')}><WeeksChart weeks={clinic.weeks} /></Section>
    </Page>
  );
}
