import { getTranslations } from 'next-intl/server';
import { FilterForm, FilterSelect, FilterText } from '#app/_ui/filter-form.tsx';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { regionsFor, reviewedStates, reviewersFor, scopes, type QueueQuery } from '#lib/participation/index.ts';

type QueueFilterProps = { actor: AgencyActor; query: QueueQuery; path: string };

/** By words, state, reviewer, lateness, region and service. */
export async function QueueFilter({ actor, query, path }: QueueFilterProps) {
  const [t, words, locale] = [await getTranslations('agency.declarations'), await getTranslations('participation'), await localeOfRequest()];
  const [regions, reviewers] = [await regionsFor(actor), await reviewersFor(actor)];
  return (
    <FilterForm action={path} label={t('filter')} submit={t('search')}>
      <FilterText name="q" label={t('q')} value={query.q} maxLength={80} />
      <FilterSelect name="state" label={t('state')} value={query.state} options={[
        { value: '', label: t('underReview') }, { value: 'all', label: t('everyState') },
        ...reviewedStates.map((state) => ({ value: state, label: words(`states.${state}`) })),
      ]} />
      <FilterSelect name="assigned" label={t('assigned')} value={query.assigned} options={[
        { value: '', label: t('anybody') }, { value: 'me', label: t('me') }, { value: 'nobody', label: t('nobody') },
        ...reviewers.map(({ id, name }) => ({ value: id, label: name })),
      ]} />
      <FilterSelect name="overdue" label={t('due')} value={query.overdue} options={[
        { value: '', label: t('anyDue') }, { value: 'yes', label: t('overdueOnly') },
      ]} />
      <FilterSelect name="region" label={t('region')} value={query.region} options={[
        { value: '', label: t('everyRegion') }, ...regions.map(({ code, name }) => ({ value: code, label: name[locale] })),
      ]} />
      <FilterSelect name="scope" label={t('scope')} value={query.scope} options={[
        { value: '', label: t('everyScope') }, ...scopes.map((scope) => ({ value: scope, label: words(`scopes.${scope}`) })),
      ]} />
    </FilterForm>
  );
}
