import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { circumstanceKinds, insurances } from '#lib/coverage/schemas.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { addressOf } from '../_components/shown.ts';
import { QuestionsForm } from './questions-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cover.questions');
  return { title: t('title') };
}

const sexes = ['female', 'male'] as const;
const nameOf = { none: 'insuranceNone', ended: 'insuranceEnded', private: 'insurancePrivate', budget: 'insuranceBudget', prison: 'insurancePrison' } as const;

export default async function QuestionsPage() {
  const [locale, t, kinds, cover] = [
    await localeOfRequest(), await getTranslations('cover.questions'), await getTranslations('coverage.kinds'), await getTranslations('cover'),
  ];
  return (
    <Page title={t('title')} lead={t('lead')} back={{ href: addressOf(locale, '', {}), text: cover('back') }}>
      <QuestionsForm
        texts={{
          document: t('document'), bornOn: t('bornOn'), sex: t('sex'), insurance: t('insurance'), circumstances: t('circumstances'),
          circumstancesHint: t('circumstancesHint'), bornOnHint: t('bornOnHint'), submit: t('submit'), errorHeading: t('errorHeading'),
        }}
        dateTexts={{ day: t('day'), month: t('month'), year: t('year') }}
        options={{
          document: [{ value: 'programme', label: t('documentProgramme') }, { value: 'other', label: t('documentOther') }],
          sex: sexes.map((value) => ({ value, label: t(value) })),
          insurance: insurances.map((value) => ({ value, label: t(nameOf[value]) })),
          circumstances: circumstanceKinds.map((value) => ({ value, label: kinds(value) })),
        }}
        errorTexts={await errorTexts(locale, 'coverage.questions.document', 'coverage.questions.bornOn', 'coverage.questions.sex', 'coverage.questions.insurance')}
      />
    </Page>
  );
}
