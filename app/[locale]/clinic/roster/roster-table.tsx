import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { formatDateFrom } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { RosterPerson } from '#lib/roster/index.ts';

/** The people of one page of the roster, with no more of each than tells them apart. */
export async function RosterTable({ people }: { people: RosterPerson[] }) {
  const [t, locale] = [await getTranslations('clinic.roster'), await localeOfRequest()];
  return (
    <DataTable<RosterPerson>
      caption={t('caption')}
      rows={people}
      keyOf={({ id }) => id}
      columns={[
        { heading: t('name'), cell: (person) => `${person.familyName} ${person.givenName}` },
        { heading: t('number'), cell: (person) => person.maskedNumber },
        { heading: t('birthYear'), cell: (person) => person.birthYear },
        { heading: t('since'), cell: (person) => formatDateFrom(locale, person.registeredSince) },
      ]}
    />
  );
}
