import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { formatPeriod } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { FacilityFile } from '#lib/participation/index.ts';

type Participation = FacilityFile['participations'][number];

/** When the facility took part, and with what. */
export async function Participations({ participations }: { participations: Participation[] }) {
  const [t, words, locale] = [await getTranslations('agency.facility'), await getTranslations('agency'), await localeOfRequest()];
  const inWords = (scope: string[]) => scope.map((one) => words(`scopes.${one as 'primary_care'}`)).join(', ');
  return (
    <Section title={t('participations')}>
      {participations.length === 0 ? <p>{t('noParticipations')}</p> : (
        <DataTable<Participation>
          caption={t('participations')}
          rows={participations}
          keyOf={({ id }) => id}
          columns={[
            { heading: t('period'), cell: ({ during }) => formatPeriod(locale, during) },
            { heading: t('scope'), cell: ({ scope }) => inWords(scope) },
            { heading: t('end'), cell: ({ endReason }) => (endReason ? words(`endReasons.${endReason as 'closure'}`) : t('goesOn')) },
          ]}
        />
      )}
    </Section>
  );
}
