import { getTranslations } from 'next-intl/server';
import { FilterForm, FilterSelect, FilterText } from '#app/_ui/filter-form.tsx';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { participationStates, regionsFor, type FacilitiesQuery } from '#lib/participation/index.ts';

type FacilitiesFilterProps = { actor: AgencyActor; query: FacilitiesQuery; path: string };

/** By name or code, region, and what the facility is to the programme today. */
export async function FacilitiesFilter({ actor, query, path }: FacilitiesFilterProps) {
  const [t, states, locale] = [await getTranslations('agency.facilities'), await getTranslations('agency.states'), await localeOfRequest()];
  const regions = await regionsFor(actor);
  return (
    <FilterForm action={path} label={t('filter')} submit={t('search')}>
      <FilterText name="q" label={t('q')} value={query.q} maxLength={80} />
      <FilterSelect name="region" label={t('region')} value={query.region} options={[
        { value: '', label: t('everyRegion') },
        ...regions.map(({ code, name }) => ({ value: code, label: name[locale] })),
      ]} />
      <FilterSelect name="state" label={t('state')} value={query.state} options={[
        { value: '', label: t('everyState') },
        ...participationStates.map((state) => ({ value: state, label: states(state) })),
      ]} />
    </FilterForm>
  );
}
