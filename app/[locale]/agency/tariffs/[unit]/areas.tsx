import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatPeriod } from '#lib/kernel/format.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { UnitFile } from '#lib/tariffs/index.ts';

type AreaRow = UnitFile['areas'][number];

/** Every area of the unit, each with its decision; and what a new one leaves as it is. */
export async function Areas({ areas, openVouchers }: Pick<UnitFile, 'areas' | 'openVouchers'>) {
  const [t, locale] = [await getTranslations('tariffs.agency'), await localeOfRequest()];
  return (
    <>
      <Section title={t('history')}>
        {areas.length === 0 ? <p>{t('noHistory')}</p> : (
          <DataTable<AreaRow> caption={t('history')} rows={areas} keyOf={({ id }) => id} columns={[
            { heading: t('period'), cell: ({ inForce }) => formatPeriod(locale, inForce) },
            { heading: t('max'), cell: ({ maxTetri }) => formatLari(locale, maxTetri), align: 'right' },
            { heading: t('from'), cell: ({ prices }) => prices, align: 'right' },
            { heading: t('decision'), cell: ({ decision }) => <TextLink href={localPath(locale, `/agency/decisions/${decision}`)}>{decision}</TextLink>, isWhole: true },
          ]} />
        )}
      </Section>
      <Section title={t('vouchers')}><p>{t('vouchersText', { open: openVouchers })}</p></Section>
    </>
  );
}
