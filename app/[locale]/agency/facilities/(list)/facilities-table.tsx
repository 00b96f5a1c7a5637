import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { ListedFacility } from '#lib/participation/index.ts';
import { StateTag } from '../state-tag.tsx';

export async function FacilitiesTable({ facilities }: { facilities: ListedFacility[] }) {
  const [t, states, locale] = [await getTranslations('agency.facilities'), await getTranslations('agency.states'), await localeOfRequest()];
  return (
    <DataTable<ListedFacility>
      caption={t('caption')}
      rows={facilities}
      keyOf={({ id }) => id}
      columns={[
        { heading: t('name'), cell: ({ id, name }) => <TextLink href={localPath(locale, `/agency/facilities/${id}`)}>{name[locale]}</TextLink> },
        { heading: t('state'), cell: ({ state }) => <StateTag state={state} words={states} /> },
        { heading: t('provider'), cell: ({ provider }) => provider[locale] },
        { heading: t('place'), cell: ({ municipality, region }) => [...new Set([municipality[locale], region[locale]])].join(', ') },
      ]}
    />
  );
}
