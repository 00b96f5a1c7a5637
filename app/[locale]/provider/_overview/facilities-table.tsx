import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { freePlaces, type OwnFacility } from '#lib/facilities/index.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { OwnStateTag } from './own-state-tag.tsx';

/** The facilities with what they are to the programme today, and how full their lists are. */
export async function FacilitiesTable({ facilities }: { facilities: OwnFacility[] }) {
  const [t, words, locale] = [await getTranslations('provider.overview'), await getTranslations('participation.states'), await localeOfRequest()];
  const states = await getTranslations('provider.states');
  const number = (count: number) => count.toLocaleString(locale);
  return (
    <Section title={t('caption')}>
      <DataTable<OwnFacility> caption={t('caption')} rows={facilities} keyOf={({ id }) => id} columns={[
        { heading: t('facility'), cell: ({ id, name }) => <TextLink href={localPath(locale, `/provider/facilities/${id}`)}>{name[locale]}</TextLink> },
        { heading: t('state'), cell: ({ state }) => <OwnStateTag state={state} words={states} /> },
        { heading: t('declaration'), cell: ({ declaration }) => (declaration ? words(declaration.state) : t('noDeclaration')) },
        { heading: t('registered'), align: 'right', cell: ({ registered }) => number(registered) },
        { heading: t('free'), align: 'right', cell: ({ list }) => { const free = freePlaces(list); return free === null ? t('noLimit') : number(free); } },
        { heading: t('waiting'), align: 'right', cell: ({ list }) => number(list.waiting) },
      ]} />
    </Section>
  );
}
