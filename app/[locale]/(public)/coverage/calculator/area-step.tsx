import { getTranslations } from 'next-intl/server';
import type { CostAnswer } from '#lib/coverage/index.ts';
import { formatDateFrom } from '#lib/kernel/format.ts';
import { formatLari } from '#lib/kernel/money.ts';
import type { Asked } from './question.ts';

/** From what the share is counted, and the page's own rule of it. */
export async function AreaStep({ asked: { locale, calculation: { unit } }, answer: { area, cost, footnote } }: { asked: Asked; answer: CostAnswer }) {
  const t = await getTranslations('cover.answer');
  const facts = area && { max: formatLari(locale, area.maxTetri), since: formatDateFrom(locale, area.since) };
  return (
    <>
      <p>{facts ? t(cost.priceTetri > (area?.maxTetri ?? 0) ? 'areaOver' : 'areaWithin', facts) : t(unit ? 'areaNone' : 'areaUnknown')}</p>
      {footnote && (
        <>
          <p>{t('footnote', { mark: footnote.mark })}</p>
          <blockquote lang="ka">{footnote.words.ka}</blockquote>
          {locale === 'en' && <p className="subtle">{footnote.words.en}</p>}
        </>
      )}
    </>
  );
}
