import type { ReactNode } from 'react';
import { getTranslations } from 'next-intl/server';
import { Heading } from '#app/_ui/heading.tsx';
import type { CostAnswer } from '#lib/coverage/index.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { AreaStep } from './area-step.tsx';
import { LimitStep } from './limit-step.tsx';
import type { Asked } from './question.ts';
import { RowStep } from './row-step.tsx';

type StepsProps = { asked: Asked; answer: CostAnswer };

/** Why an answer is what it is: the row, the percentage, the price, the tariff area, the limit, and the rest. */
export async function Steps({ asked, answer }: StepsProps) {
  const t = await getTranslations('cover.answer');
  const { locale } = asked;
  const { cost, cell } = answer;
  const lari = (tetri: number) => formatLari(locale, tetri);
  return (
    <ol className="steps">
      <Step title={t('row')}><RowStep answer={answer} asked={asked} /></Step>
      <Step title={t('share')}><ShareStep answer={answer} /></Step>
      {answer.exclusion && cost.outcome === 'excluded' && (
        <Step title={t('excluded')}><p>{t('excludedText')}</p><blockquote lang="ka">{answer.exclusion.words.ka}</blockquote></Step>
      )}
      <Step title={t('priceStep')}><PriceStep asked={asked} answer={answer} /></Step>
      {cost.outcome === 'covered' && (
        <>
          {cell?.tariffArea && <Step title={t('area')}><AreaStep asked={asked} answer={answer} /></Step>}
          <Step title={t('count')}>
            <p>{t('countText', { base: lari(cost.baseTetri), share: cost.share ?? 0, amount: lari(cost.shareTetri) })}</p>
            <p className="subtle">{t('rounding')}</p>
          </Step>
          <Step title={t('limit')}><LimitStep asked={asked} answer={answer} /></Step>
        </>
      )}
      <Step title={t('rest')}>
        <p>{t('restText', { price: lari(cost.priceTetri), programme: lari(cost.programmeTetri), person: lari(cost.personTetri) })}</p>
      </Step>
    </ol>
  );
}

const Step = ({ title, children }: { title: string; children: ReactNode }) => (
  <li><Heading level={3} size="xsmall">{title}</Heading>{children}</li>
);

/** The cell as the page has it, and what it means. */
async function ShareStep({ answer: { cell, package: covered } }: { answer: CostAnswer }) {
  const [t, c] = [await getTranslations('cover.answer'), await getTranslations('coverage.packages')];
  const name = c(covered.code);
  if (!cell?.raw) return <p>{t('shareBlank', { package: name })}</p>;
  if (cell.share === null) return <p>{t('shareNone', { package: name, raw: cell.raw })}</p>;
  return <p>{cell.shareStated ? t('shareText', { package: name, raw: cell.raw, share: cell.share }) : t('shareUnstated', { package: name, raw: cell.raw })}</p>;
}

/** What was typed goes before what the facility submitted. */
async function PriceStep({ asked: { locale, price, calculation: { offer } }, answer: { cost } }: StepsProps) {
  const t = await getTranslations('cover.answer');
  const amount = formatLari(locale, cost.priceTetri);
  return <p>{price.tetri === null && offer ? t('priceOf', { facility: offer.name[locale], price: amount }) : t('priceTyped', { price: amount })}</p>;
}
