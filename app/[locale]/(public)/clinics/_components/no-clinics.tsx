import { getTranslations } from 'next-intl/server';
import { Empty } from '#app/_ui/empty.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { regionsAndMunicipalities, type ClinicSearch } from '#lib/facilities/index.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { getActor } from '#lib/kernel/web/get-actor.ts';
import { searchHref } from './search-href.ts';

/** Nothing found: why, and the next wider search. */
export async function NoClinics({ locale, search }: { locale: Locale; search: ClinicSearch }) {
  const t = await getTranslations('facilities.search');
  const { q, municipality, free } = search;
  const regions = municipality ? await regionsAndMunicipalities(await getActor(), locale) : [];
  const region = regions.find(({ municipalities }) => municipalities.some(({ code }) => code === municipality))?.code;
  return (
    <Empty title={t('empty')} actions={
      <>
        {region && <LinkButton href={searchHref(locale, { q, region, free })}>{t('wholeRegion')}</LinkButton>}
        {free && <LinkButton variant="secondary" href={searchHref(locale, { ...search, page: 1, free: '' })}>{t('withoutFree')}</LinkButton>}
        <LinkButton variant="secondary" href={searchHref(locale, region || search.region ? { q, free } : {})}>{t('everywhere')}</LinkButton>
      </>
    }>
      <p>{t('emptyWhy')}</p>
    </Empty>
  );
}
