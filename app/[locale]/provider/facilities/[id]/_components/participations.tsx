import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { OwnFacilityFile } from '#lib/facilities/index.ts';
import { formatPeriod } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';

type Participation = OwnFacilityFile['participations'][number];

/** When the facility took part, and with what. */
export async function Participations({ participations }: { participations: Participation[] }) {
  const [t, locale] = [await getTranslations('provider.facility'), await localeOfRequest()];
  const [scopes, reasons] = [await getTranslations('participation.scopes'), await getTranslations('agency.endReasons')];
  return (
    <Section title={t('participations')}>
      {participations.length === 0 ? <p>{t('noParticipations')}</p> : (
        <DataTable<Participation> caption={t('participations')} rows={participations} keyOf={({ id }) => id} columns={[
          { heading: t('period'), cell: ({ during }) => formatPeriod(locale, during) },
          { heading: t('scope'), cell: ({ scope }) => scope.map((one) => scopes(one as 'primary_care')).join(', ') },
          { heading: t('end'), cell: ({ endReason }) => (endReason ? reasons(endReason as 'closure') : t('goesOn')) },
        ]} />
      )}
    </Section>
  );
}
