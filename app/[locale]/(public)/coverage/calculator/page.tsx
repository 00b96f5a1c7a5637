import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ErrorSummary } from '#app/_ui/error-summary.tsx';
import { Page } from '#app/_ui/page.tsx';
import { AnswerView } from './answer-view.tsx';
import { CalculatorForm } from './calculator-form.tsx';
import { Missing } from './missing.tsx';
import { questionBy } from './question.ts';
import type { PageProps } from '../_components/shown.ts';
import { addressOf } from '../_components/shown.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cover.calculator');
  return { title: t('title') };
}

export default async function CalculatorPage({ searchParams }: PageProps) {
  const [asked, t, cover] = [await questionBy(searchParams), await getTranslations('cover.calculator'), await getTranslations('cover')];
  const { locale, errors, calculation } = asked;
  return (
    <Page title={t('title')} lead={t('lead')} back={{ href: addressOf(locale, '', {}), text: cover('back') }}>
      {Object.keys(errors).length > 0 && <ErrorSummary heading={t('errorHeading')} errors={errors} />}
      <CalculatorForm asked={asked} />
      {calculation.answer ? <AnswerView asked={asked} answer={calculation.answer} /> : <Missing asked={asked} />}
    </Page>
  );
}
