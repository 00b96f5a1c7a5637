import { getTranslations } from 'next-intl/server';
import { Heading } from '#app/_ui/heading.tsx';
import { Pages } from '#app/_ui/pages.tsx';
import type { ClinicPage, ClinicSearch } from '#lib/facilities/index.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { ClinicItem } from './clinic-item.tsx';
import { NoClinics } from './no-clinics.tsx';
import { searchHref } from './search-href.ts';

type ResultsProps = { locale: Locale; search: ClinicSearch; found: ClinicPage };

/** From this many on, the page offers to narrow the search. */
const many = 100;

export async function Results({ locale, search, found }: ResultsProps) {
  const t = await getTranslations('facilities.search');
  if (found.total === 0) return <NoClinics locale={locale} search={search} />;
  return (
    <section className="section" aria-labelledby="results">
      <Heading level={2} id="results">{t('count', { count: found.total })}</Heading>
      {found.total >= many && <p className="subtle">{t('tooMany')}</p>}
      <ul className="cards">
        {found.clinics.map((clinic) => <ClinicItem key={clinic.id} locale={locale} clinic={clinic} />)}
      </ul>
      <Pages page={found.page} pages={found.pages} hrefOf={(page) => searchHref(locale, { ...search, page })} />
    </section>
  );
}
