import type { getTranslations } from 'next-intl/server';
import type { Locale } from '#lib/kernel/format.ts';
import { shareOf, type Figure } from '#lib/roster/index.ts';

/** A share as it is read: 12.5 %. */
export const formatShare = (locale: Locale, share: number): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share);

/** A figure: its share with both numbers, the numbers alone where they are few, or that there are none to speak of. */
export function figureText(t: Awaited<ReturnType<typeof getTranslations<'signals'>>>, locale: Locale, figure: Figure): string {
  const share = shareOf(figure);
  if (figure.of === 0) return t('nothing');
  return share === null ? t('few', figure) : t('share', { ...figure, share: formatShare(locale, share) });
}
