import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { formatPeriod } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { FacilityFile } from '#lib/participation/index.ts';

type Suspension = FacilityFile['suspensions'][number];

/** When the facility took no new people, and by which act. */
export async function Suspensions({ suspensions }: { suspensions: Suspension[] }) {
  const [t, locale] = [await getTranslations('agency.facility'), await localeOfRequest()];
  return (
    <Section title={t('suspensions')}>
      {suspensions.length === 0 ? <p>{t('noSuspensions')}</p> : (
        <DataTable<Suspension>
          caption={t('suspensions')}
          rows={suspensions}
          keyOf={({ id }) => id}
          columns={[
            { heading: t('period'), cell: ({ during }) => formatPeriod(locale, during) },
            { heading: t('reason'), cell: ({ reason }) => reason },
            { heading: t('act'), cell: ({ actNumber }) => actNumber },
          ]}
        />
      )}
    </Section>
  );
}
