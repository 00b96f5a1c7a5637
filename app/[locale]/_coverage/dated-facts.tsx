import type { ReactNode } from 'react';
import { getTranslations } from 'next-intl/server';
import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import type { DatedFact } from '#lib/coverage/index.ts';
import { formatPeriod, type Locale } from '#lib/kernel/format.ts';

type DatedFactsProps = {
  facts: readonly DatedFact[];
  locale: Locale;
  /** A column for what can be done about a fact. */
  act?: { heading: ReactNode; cell: (fact: DatedFact) => ReactNode };
};

/** Documents, circumstances and exclusions, each with its days and the paper that it rests on. */
export async function DatedFacts({ facts, locale, act }: DatedFactsProps) {
  const t = await getTranslations('coverage');
  if (facts.length === 0) return <p>{t('noFacts')}</p>;
  const columns: Column<DatedFact>[] = [
    { heading: t('fact'), cell: ({ kind }) => t(`kinds.${kind}`) },
    { heading: t('period'), cell: ({ during }) => formatPeriod(locale, during) },
    { heading: t('source'), cell: ({ source }) => source ?? t('noSource') },
  ];
  return <DataTable<DatedFact> caption={t('fact')} rows={[...facts]} keyOf={({ id }) => id} columns={act ? [...columns, act] : columns} />;
}
