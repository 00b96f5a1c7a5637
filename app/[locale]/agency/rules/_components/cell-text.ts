import { getTranslations } from 'next-intl/server';
import { formatLari } from '#lib/kernel/money.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { RulesCell, RulesLimit } from '#lib/coverage/index.ts';

type Limits = ReadonlyMap<string, RulesLimit>;

/** Puts what a cell says into words; null is a cell that a version does not have. */
export async function cellTexts(): Promise<(cell: RulesCell | null, limits: Limits) => string> {
  const [t, locale] = [await getTranslations('rules.cell'), await localeOfRequest()];
  return (cell, limits) => {
    if (cell === null || cell.share === null) return t('none');
    const limit = limits.get(cell.limit ?? '');
    return [
      cell.shareStated ? t('share', { share: cell.share }) : t('notStated'),
      cell.tariffArea && t('tariffArea'),
      limit && t('limit', { amount: formatLari(locale, limit.amountTetri), period: limit.period }),
    ].filter(Boolean).join(', ');
  };
}
