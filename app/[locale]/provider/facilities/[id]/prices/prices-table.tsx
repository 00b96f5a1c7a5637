import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { factsInWords } from '#lib/kernel/facts.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { OwnPrice } from '#lib/tariffs/index.ts';

type PricesTableProps = { caption: string; facilityId: number; prices: OwnPrice[] };

/** Units with what the facility asks for each today and next; a unit leads to the form in which its price is said. */
export async function PricesTable({ caption, facilityId, prices }: PricesTableProps) {
  const [t, locale] = [await getTranslations('tariffs.prices'), await localeOfRequest()];
  const next = ({ nextTetri, nextOn }: OwnPrice) =>
    nextTetri !== null && nextOn && t('nextFrom', { price: formatLari(locale, nextTetri), ...factsInWords({ dayOn: nextOn }, locale) });
  return (
    <DataTable<OwnPrice> caption={caption} rows={prices} keyOf={({ code }) => code} columns={[
      { heading: t('unit'), cell: (unit) => <TextLink href={localPath(locale, `/provider/facilities/${facilityId}/prices/${unit.code}`)}>{unit[locale]}</TextLink> },
      { heading: t('code'), cell: ({ code }) => <code>{code}</code> },
      { heading: t('price'), cell: ({ tetri }) => (tetri === null ? t('none') : formatLari(locale, tetri)), align: 'right' },
      { heading: t('from'), cell: ({ since }) => since && t('since', factsInWords({ dayOn: since }, locale)) },
      { heading: t('next'), cell: next },
    ]} />
  );
}
