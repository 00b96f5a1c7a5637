import { getTranslations } from 'next-intl/server';
import { FilterForm, FilterSelect, FilterText } from '#app/_ui/filter-form.tsx';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { reviewersFor } from '#lib/participation/index.ts';
import { reviewedVoucherStates, treatments, type VouchersQuery } from '#lib/vouchers/index.ts';

type QueueFilterProps = { actor: AgencyActor; query: VouchersQuery; path: string };

/** By words, state, kind of treatment, reviewer and lateness. */
export async function QueueFilter({ actor, query, path }: QueueFilterProps) {
  const [t, words] = [await getTranslations('vouchers.agency'), await getTranslations('vouchers')];
  const reviewers = await reviewersFor(actor);
  return (
    <FilterForm action={path} label={t('filter')} submit={t('search')}>
      <FilterText name="q" label={t('q')} value={query.q} maxLength={80} />
      <FilterSelect name="state" label={t('state')} value={query.state} options={[
        { value: '', label: t('waiting') }, { value: 'all', label: t('everyState') },
        ...reviewedVoucherStates.map((state) => ({ value: state, label: words(`states.${state}`) })),
      ]} />
      <FilterSelect name="treatment" label={t('treatment')} value={query.treatment} options={[
        { value: '', label: t('everyTreatment') }, ...treatments.map((one) => ({ value: one, label: words(`treatments.${one}`) })),
      ]} />
      <FilterSelect name="assigned" label={t('assigned')} value={query.assigned} options={[
        { value: '', label: t('anybody') }, { value: 'me', label: t('me') }, { value: 'nobody', label: t('nobody') },
        ...reviewers.map(({ id, name }) => ({ value: id, label: name })),
      ]} />
      <FilterSelect name="overdue" label={t('due')} value={query.overdue} options={[
        { value: '', label: t('anyDue') }, { value: 'yes', label: t('overdueOnly') },
      ]} />
    </FilterForm>
  );
}
