import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { OwnFacilityFile } from '#lib/facilities/index.ts';
import { formatDate } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';

type Licence = OwnFacilityFile['licences'][number];

/** The licences that the agency has seen, the newest first. */
export async function Licences({ licences }: { licences: Licence[] }) {
  const [t, locale] = [await getTranslations('provider.facility'), await localeOfRequest()];
  return (
    <Section title={t('licences')}>
      <DataTable<Licence> caption={t('licences')} rows={licences} keyOf={({ number, issuedOn }) => `${number} ${issuedOn}`} columns={[
        { heading: t('licenceNumber'), cell: ({ number }) => number },
        { heading: t('issuedOn'), cell: ({ issuedOn }) => formatDate(locale, issuedOn) },
        { heading: t('expiresOn'), cell: ({ expiresOn }) => (expiresOn ? formatDate(locale, expiresOn) : t('noExpiry')) },
      ]} />
    </Section>
  );
}
