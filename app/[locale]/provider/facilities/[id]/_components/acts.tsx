import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { OwnFacilityFile } from '#lib/facilities/index.ts';
import { formatDateFrom, formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';

type Act = OwnFacilityFile['acts'][number];

/** The facility's own acts, which rest on no decision of the agency: it left. */
export async function Acts({ acts }: { acts: Act[] }) {
  const [t, locale] = [await getTranslations('provider.facility'), await localeOfRequest()];
  return (
    <Section title={t('acts')}>
      <DataTable<Act> caption={t('acts')} rows={acts} keyOf={({ number }) => number} columns={[
        { heading: t('number'), isWhole: true, cell: ({ number }) => number },
        { heading: t('act'), cell: () => t('withdraw') },
        { heading: t('decidedOn'), cell: ({ at }) => formatInstant(locale, at) },
        { heading: t('effectiveOn'), cell: ({ effectiveOn }) => formatDateFrom(locale, effectiveOn) },
        { heading: t('people'), align: 'right', cell: ({ people }) => people.toLocaleString(locale) },
      ]} />
    </Section>
  );
}
