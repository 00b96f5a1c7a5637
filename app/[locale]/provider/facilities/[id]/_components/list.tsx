import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { Section } from '#app/_ui/section.tsx';
import { freePlaces, type OwnFacilityFile } from '#lib/facilities/index.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';

/** How long the list may be, how long it is, and who waits. */
export async function List({ list }: { list: OwnFacilityFile['list'] }) {
  const [t, words, locale] = [await getTranslations('provider.facility'), await getTranslations('provider'), await localeOfRequest()];
  const number = (count: number | null) => (count === null ? words('overview.noLimit') : count.toLocaleString(locale));
  return (
    <Section title={t('list')}>
      <Facts rows={[
        { term: t('takesNew'), value: words(list.takesNew ? 'fields.yes' : 'fields.no') },
        { term: t('capacity'), value: number(list.capacity) },
        { term: t('taken'), value: number(list.taken) },
        { term: t('offered'), value: number(list.offered) },
        { term: t('free'), value: number(freePlaces(list)) },
        { term: t('waiting'), value: number(list.waiting) },
      ]} />
    </Section>
  );
}
