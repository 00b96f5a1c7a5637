import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { formatDate } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { FormRange } from '#lib/registration/index.ts';

/** The numbers that a clinic was issued, the latest first. */
export async function Ranges({ ranges }: { ranges: FormRange[] }) {
  const [t, locale] = [await getTranslations('counter.forms'), await localeOfRequest()];
  if (ranges.length === 0) return <Section title={t('ranges')}><p>{t('noRanges')}</p></Section>;
  return (
    <Section title={t('ranges')}>
      <DataTable<FormRange>
        caption={t('ranges')}
        rows={ranges}
        keyOf={({ series, fromNumber }) => `${series} ${fromNumber}`}
        columns={[
          { heading: t('series'), cell: ({ series }) => series },
          { heading: t('from'), align: 'right', cell: ({ fromNumber }) => padded(fromNumber) },
          { heading: t('to'), align: 'right', cell: ({ toNumber }) => padded(toNumber) },
          { heading: t('issuedOn'), cell: ({ issuedOn }) => formatDate(locale, issuedOn) },
        ]}
      />
    </Section>
  );
}

const padded = (number: number): string => String(number).padStart(6, '0');
