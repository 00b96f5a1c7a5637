import { getTranslations } from 'next-intl/server';
import type { CostAnswer } from '#lib/coverage/index.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { LimitInWords } from '../_components/terms.tsx';
import type { Asked } from './question.ts';

/** The limit in the page's words, what is left of it, and whether it cuts the share. */
export async function LimitStep({ asked: { locale, calculation: { on } }, answer: { limit, cost } }: { asked: Asked; answer: CostAnswer }) {
  const t = await getTranslations('cover.answer');
  if (!limit || cost.leftTetri === null) return <p>{t('limitNone')}</p>;
  const lari = (tetri: number) => formatLari(locale, tetri);
  const whole = lari(limit.amountTetri);
  const outcome = cost.leftTetri === 0 ? t('limitEmpty')
    : cost.shareTetri > cost.leftTetri ? t('limitCuts', { amount: lari(cost.programmeTetri) }) : t('limitHolds');
  return (
    <>
      <blockquote><LimitInWords limit={limit} locale={locale} /></blockquote>
      <p>{limit.period === 'case' ? t('limitCase', { limit: whole }) : t('limitYear', { year: on.slice(0, 4), left: lari(cost.leftTetri), limit: whole })} {outcome}</p>
    </>
  );
}
