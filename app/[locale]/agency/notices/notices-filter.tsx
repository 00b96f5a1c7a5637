import { getTranslations } from 'next-intl/server';
import { FilterForm, FilterSelect } from '#app/_ui/filter-form.tsx';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { noticeTexts, type NoticesQuery } from '#lib/notices/index.ts';

/** By what became of a notice, the way it went, and what it tells. */
export async function NoticesFilter({ query, path }: { query: NoticesQuery; path: string }) {
  const [t, texts] = [await getTranslations('agency.notices'), noticeTexts(await localeOfRequest())];
  return (
    <FilterForm action={path} label={t('filter')} submit={t('search')}>
      <FilterSelect name="state" label={t('state')} value={query.state} options={[
        { value: '', label: t('everyState') }, { value: 'failed', label: t('failed') }, { value: 'waiting', label: t('waitsLong') },
      ]} />
      <FilterSelect name="channel" label={t('channel')} value={query.channel} options={[
        { value: '', label: t('everyChannel') }, { value: 'email', label: t('channels.email') }, { value: 'phone', label: t('channels.phone') },
      ]} />
      <FilterSelect name="kind" label={t('kind')} value={query.kind} options={[
        { value: '', label: t('everyKind') },
        ...Object.entries(texts).map(([kind, { subject }]) => ({ value: kind, label: subject })),
      ]} />
    </FilterForm>
  );
}
