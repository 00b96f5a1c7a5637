import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatLari } from '#lib/kernel/money.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { ListedUnit } from '#lib/tariffs/index.ts';

/** Units with their figures of today; what too few prices say is not shown. */
export async function UnitsTable({ units }: { units: ListedUnit[] }) {
  const [t, locale] = [await getTranslations('tariffs.agency'), await localeOfRequest()];
  const amount = (tetri: number | null) => (tetri === null ? t('no') : formatLari(locale, tetri));
  return (
    <DataTable<ListedUnit> caption={t('caption')} rows={units} keyOf={({ code }) => code} columns={[
      { heading: t('unit'), cell: (unit) => <TextLink href={localPath(locale, `/agency/tariffs/${unit.code}`)}>{unit[locale]}</TextLink> },
      { heading: t('area'), cell: ({ area }) => t(`areas.${area}`) },
      { heading: t('prices'), cell: ({ prices, needed }) => (prices < needed ? t('pricesOf', { prices, needed }) : prices.toLocaleString(locale)), align: 'right' },
      { heading: t('counted'), cell: ({ counted, prices, needed }) => amount(prices < needed ? null : counted), align: 'right' },
      { heading: t('inForce'), cell: ({ inForce }) => amount(inForce), align: 'right' },
    ]} />
  );
}
