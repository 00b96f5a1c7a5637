import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { formatInstant, formatPeriod } from '#lib/kernel/format.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { OwnPriceHistory } from '#lib/tariffs/index.ts';

type Price = OwnPriceHistory['prices'][number];

/** Everything that the facility ever asked for the unit, also what it corrected. */
export async function History({ prices }: Pick<OwnPriceHistory, 'prices'>) {
  const [t, locale] = [await getTranslations('tariffs.price'), await localeOfRequest()];
  return (
    <Section title={t('history')}>
      {prices.length === 0 ? <p>{t('noHistory')}</p> : (
        <DataTable<Price> caption={t('history')} rows={prices} keyOf={({ id }) => id} columns={[
          { heading: t('during'), cell: ({ during }) => formatPeriod(locale, during) },
          { heading: t('price'), cell: ({ tetri }) => formatLari(locale, tetri), align: 'right' },
          { heading: t('state'), cell: ({ state }) => t(`states.${state}`) },
          { heading: t('source'), cell: ({ source }) => t(`sources.${source}`) },
          { heading: t('submittedAt'), cell: ({ submittedAt }) => formatInstant(locale, submittedAt) },
        ]} />
      )}
    </Section>
  );
}
