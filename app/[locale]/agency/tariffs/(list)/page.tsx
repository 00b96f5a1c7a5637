import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Empty } from '#app/_ui/empty.tsx';
import { FilterForm, FilterSelect, FilterText } from '#app/_ui/filter-form.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { unitsFor } from '#lib/tariffs/index.ts';
import { unitsQuery, type UnitsQuery } from '#lib/tariffs/schemas.ts';
import { UnitsTable } from './units-table.tsx';

type TariffsPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tariffs.agency');
  return { title: t('title') };
}

export default async function TariffsPage({ searchParams }: TariffsPageProps) {
  const actor = await requireAgency();
  const query = unitsQuery.parse(await searchParams);
  const units = await unitsFor(actor, query);
  const [t, path] = [await getTranslations('tariffs.agency'), localPath(await localeOfRequest(), '/agency/tariffs')];
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <UnitsFilter query={query} path={path} />
      {units.length === 0
        ? <Empty title={t('noMatch.title')} actions={<LinkButton href={path} variant="secondary">{t('all')}</LinkButton>}><p>{t('noMatch.now')}</p></Empty>
        : <><p role="status">{t('count', { count: units.length })}</p><UnitsTable units={units} /></>}
    </Page>
  );
}

async function UnitsFilter({ query: { q, state }, path }: { query: UnitsQuery; path: string }) {
  const t = await getTranslations('tariffs.agency');
  return (
    <FilterForm action={path} label={t('filter')} submit={t('search')}>
      <FilterText name="q" label={t('q')} value={q} maxLength={80} />
      <FilterSelect name="state" label={t('state')} value={state} options={[
        { value: '', label: t('states.all') }, { value: 'in_force', label: t('states.in_force') },
        { value: 'countable', label: t('states.countable') }, { value: 'none', label: t('states.none') },
      ]} />
    </FilterForm>
  );
}
