import { getTranslations } from 'next-intl/server';
import type { Cell, Limit, Tables } from '#lib/coverage/index.ts';
import type { Locale } from '#lib/kernel/format.ts';

type TermsProps = { cell: Cell | undefined; tables: Tables; locale: Locale };

/** On what terms a package covers a service: the limit, the tariff area and whatever the page adds. */
export async function Terms({ cell, tables, locale }: TermsProps) {
  const t = await getTranslations('cover.table');
  if (!cell) return null;
  const limit = tables.limits.get(cell.limit ?? '');
  const lines = [
    cell.tariffArea ? t('ofArea', { mark: tables.footnotes.get('quarter')?.mark ?? '' }) : null,
    cell.note?.[locale] ?? null,
  ].filter((line) => line !== null);
  return <>{limit && <LimitInWords limit={limit} locale={locale} />}{lines.map((line) => <div key={line}>{line}</div>)}</>;
}

/** A limit in the page's own words; where the page does not state its period, what the service takes it for. */
export async function LimitInWords({ limit: { words, period, periodStated }, locale }: { limit: Limit; locale: Locale }) {
  const t = await getTranslations('cover.periods');
  return (
    <div>
      {words[locale]}
      {!periodStated && <div className="subtle">{t('unstated', { period: t(period) })}</div>}
    </div>
  );
}
