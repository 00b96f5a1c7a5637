import { getTranslations } from 'next-intl/server';
import { FilterForm, FilterSelect } from '#app/_ui/filter-form.tsx';
import { periods, signals, type SignalsQuery } from '#lib/roster/index.ts';

/** Which months, and the signal by whose share the clinics stand in line. */
export async function SignalsFilter({ query, path }: { query: SignalsQuery; path: string }) {
  const t = await getTranslations('signals');
  return (
    <FilterForm action={path} label={t('filter')} submit={t('show')}>
      <FilterSelect name="months" label={t('months')} value={String(query.months)}
        options={periods.map((months) => ({ value: String(months), label: t('ofMonths', { months }) }))} />
      <FilterSelect name="sort" label={t('sort')} value={query.sort} options={[
        ...signals.map((signal) => ({ value: signal, label: t(`names.${signal}`) })),
        { value: 'total', label: t('total') },
      ]} />
    </FilterForm>
  );
}
