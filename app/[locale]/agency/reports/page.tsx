import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Empty } from '#app/_ui/empty.tsx';
import { FilterForm, FilterSelect } from '#app/_ui/filter-form.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Pages } from '#app/_ui/pages.tsx';
import { withQuery } from '#app/_ui/with-query.ts';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { looksPageSize, lookReports } from '#lib/people/index.ts';
import { workQuery } from '#lib/people/schemas.ts';
import { ReportsTable } from './reports-table.tsx';

type ReportsPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('data.reports');
  return { title: t('title') };
}

export default async function ReportsPage({ searchParams }: ReportsPageProps) {
  const actor = await requireAgency();
  const query = workQuery.parse(await searchParams);
  const { rows, total } = await lookReports(actor, query);
  const [t, list, locale] = [await getTranslations('data.reports'), await getTranslations('data.emergencies'), await localeOfRequest()];
  const path = localPath(locale, '/agency/reports');
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <FilterForm action={path} label={list('filter')} submit={list('show')}>
        <FilterSelect name="state" label={list('state')} value={query.state}
          options={(['open', 'done'] as const).map((value) => ({ value, label: t(value) }))} />
      </FilterForm>
      {rows.length === 0
        ? <Empty title={t(`none.${query.state}`)}><p>{t('none.text')}</p></Empty>
        : <><p role="status">{t('count', { count: total })}</p><ReportsTable reports={rows} /></>}
      <Pages page={query.page} pages={Math.ceil(total / looksPageSize)} hrefOf={(page) => withQuery(path, { ...query, page })} />
    </Page>
  );
}
