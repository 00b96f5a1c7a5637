import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FilterForm, FilterText } from '#app/_ui/filter-form.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Pages } from '#app/_ui/pages.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { withQuery } from '#app/_ui/with-query.ts';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { rosterOf, rosterPageSize, rosterQuery } from '#lib/roster/index.ts';
import { NobodyHere } from './nobody-here.tsx';
import { RosterTable } from './roster-table.tsx';

type RosterPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('clinic.roster');
  return { title: t('title') };
}

export default async function RosterPage({ searchParams }: RosterPageProps) {
  const actor = await requireClinic();
  const query = rosterQuery.parse(await searchParams);
  const roster = await rosterOf(actor, query);
  const [t, locale] = [await getTranslations('clinic.roster'), await localeOfRequest()];
  const path = localPath(locale, '/clinic/roster');
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <FilterForm action={path} label={t('filter')} submit={t('search')}>
        <FilterText name="q" label={t('q')} value={query.q} maxLength={80} />
      </FilterForm>
      {roster.people.length === 0
        ? <NobodyHere query={query} total={roster.total} />
        : (
          <>
            <p role="status">{query.q ? t('found', { count: roster.total }) : `${t('count', { count: roster.total })} ${t('newestFirst')}`}</p>
            <RosterTable people={roster.people} />
            <p className="subtle">{t('limits')}</p>
          </>
        )}
      <p><TextLink href={localPath(locale, '/clinic/roster/recoveries')}>{(await getTranslations('contests.recoveries'))('title')}</TextLink></p>
      <Pages page={query.page} pages={Math.ceil(roster.total / rosterPageSize)} hrefOf={(page) => withQuery(path, { ...query, page })} />
    </Page>
  );
}
