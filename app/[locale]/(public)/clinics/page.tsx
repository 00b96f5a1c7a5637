import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Page } from '#app/_ui/page.tsx';
import { clinicSearch, regionsAndMunicipalities, searchClinics } from '#lib/facilities/index.ts';
import { getActor } from '#lib/kernel/web/get-actor.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { Results } from './_components/results.tsx';
import { SearchForm } from './_components/search-form.tsx';

type SearchPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('facilities.search');
  return { title: t('title') };
}

export default async function ClinicSearchPage({ searchParams }: SearchPageProps) {
  const [locale, actor, t] = [await localeOfRequest(), await getActor(), await getTranslations('facilities.search')];
  const search = clinicSearch.parse(await searchParams);
  const [regions, found] = await Promise.all([regionsAndMunicipalities(actor, locale), searchClinics(actor, search)]);
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <div className="beside">
        <SearchForm locale={locale} search={search} regions={regions} />
        <Results locale={locale} search={search} found={found} />
      </div>
    </Page>
  );
}
