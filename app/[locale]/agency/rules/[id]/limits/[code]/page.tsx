import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Page } from '#app/_ui/page.tsx';
import { periods } from '#lib/coverage/schemas.ts';
import { typedAs } from '#lib/kernel/money.ts';
import { requireReviewer } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { limitAction } from '../../../_components/actions.ts';
import { rulesForm, wordsFields } from '../../../_components/form-parts.ts';
import { RulesForm } from '../../../_components/rules-form.tsx';
import { draftOf } from '../../../_components/version-of.ts';

type LimitProps = { params: Promise<{ id: string; code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rules.limits');
  return { title: t('pageTitle') };
}

export default async function LimitPage({ params }: LimitProps) {
  const asked = await params;
  const { version, content } = await draftOf(await requireReviewer(), asked.id);
  const limit = content.limits.get(asked.code) ?? notFound();
  const [t, names, locale, parts] = [await getTranslations('rules.limits'), await getTranslations('rules.periods'), await localeOfRequest(), await rulesForm(version, '#limits')];
  return (
    <Page title={limit.words[locale]} lead={t('pageTitle')} back={parts.back}>
      <RulesForm {...parts} action={limitAction} schema="limitSchema" hidden={{ ...parts.hidden, limit: limit.code }}
        fields={[
          { kind: 'line', name: 'amount', label: t('amountLabel'), hint: t('amountHint'), maxLength: 12 },
          { kind: 'select', name: 'period', label: t('period'), options: periods.map((value) => ({ value, label: names(value) })) },
          { kind: 'check', name: 'periodStated', label: t('statedLabel') },
          ...await wordsFields(),
        ]}
        defaults={{
          amount: typedAs(limit.amountTetri), period: limit.period, wordsKa: limit.words.ka, wordsEn: limit.words.en,
          ...(limit.periodStated && { periodStated: 'on' }),
        }}
        submit={t('submit')} />
    </Page>
  );
}
