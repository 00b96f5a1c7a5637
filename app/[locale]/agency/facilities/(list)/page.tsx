import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Empty } from '#app/_ui/empty.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Pages } from '#app/_ui/pages.tsx';
import { withQuery } from '#app/_ui/with-query.ts';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { facilitiesFor, facilitiesPageSize, facilitiesQuery } from '#lib/participation/index.ts';
import { FacilitiesFilter } from './facilities-filter.tsx';
import { FacilitiesTable } from './facilities-table.tsx';

type FacilitiesPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agency.facilities');
  return { title: t('title') };
}

export default async function FacilitiesPage({ searchParams }: FacilitiesPageProps) {
  const actor = await requireAgency();
  const query = facilitiesQuery.parse(await searchParams);
  const { facilities, total } = await facilitiesFor(actor, query);
  const [t, locale] = [await getTranslations('agency.facilities'), await localeOfRequest()];
  const path = localPath(locale, '/agency/facilities');
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <FacilitiesFilter actor={actor} query={query} path={path} />
      {facilities.length === 0
        ? <Empty title={t('noMatch.title')} actions={<LinkButton href={path} variant="secondary">{t('all')}</LinkButton>}><p>{t('noMatch.now')}</p></Empty>
        : <><p role="status">{t('count', { count: total })}</p><FacilitiesTable facilities={facilities} /></>}
      <Pages page={query.page} pages={Math.ceil(total / facilitiesPageSize)} hrefOf={(page) => withQuery(path, { ...query, page })} />
    </Page>
  );
}
