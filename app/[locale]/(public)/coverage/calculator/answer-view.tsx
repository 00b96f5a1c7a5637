import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { Heading } from '#app/_ui/heading.tsx';
import { PrintButton } from '#app/_ui/print-button.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { CostAnswer } from '#lib/coverage/index.ts';
import { formatDate, formatPeriod } from '#lib/kernel/format.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { Where } from '../_components/where.tsx';
import type { Asked } from './question.ts';
import { Steps } from './steps.tsx';

type AnswerProps = { asked: Asked; answer: CostAnswer };

/** Who pays what, and why, step by step. */
export async function AnswerView({ asked, answer }: AnswerProps) {
  const [t, s, cover] = [await getTranslations('cover.answer'), await getTranslations('cover.service'), await getTranslations('cover')];
  const { locale, calculation: { about, on, tables } } = asked;
  const { cost: { priceTetri, programmeTetri, personTetri, leftTetri }, limit } = answer;
  if (!about || !tables) return null;
  return (
    <>
      <section className="section" aria-labelledby="answer">
        <Heading level={2} id="answer">{t('title')}</Heading>
        <Facts rows={[
          { term: t('price'), value: formatLari(locale, priceTetri) },
          { term: t('programme'), value: <strong>{formatLari(locale, programmeTetri)}</strong> },
          { term: t('person'), value: <strong>{formatLari(locale, personTetri)}</strong> },
          { term: t('left'), value: limit?.period === 'year' && leftTetri !== null ? formatLari(locale, leftTetri - programmeTetri) : null },
        ]} />
      </section>
      <Section title={t('why')}><Steps asked={asked} answer={answer} /></Section>
      <Section title={s('where')}><Where group={about.group} locale={locale} /></Section>
      <Section title={t('rules')}>
        <p>{formatDate(locale, on)}. {cover('version', { source: tables.source[locale], name: tables.name, period: formatPeriod(locale, tables.inForce) })}</p>
        <p className="subtle">{t('notPromise')}</p>
      </Section>
      <div className="actions"><PrintButton text={cover('print')} /></div>
    </>
  );
}
