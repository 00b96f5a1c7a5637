import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import type { Locale } from '#lib/kernel/format.ts';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import type { Voucher } from '#lib/vouchers/index.ts';
import type { Applying } from './applying.ts';
import { DiagnosisForms } from './diagnosis-forms.tsx';
import type { FoundDiagnoses } from './found-diagnoses.ts';
import { PartPage } from './part-page.tsx';

type DiagnosisStepProps = { own: Applying; voucher: Voucher; locale: Locale; find: FormAction<FoundDiagnoses>; action: FormAction };

/** The diagnosis: found by a word, or typed as its code. What is sought goes in no address. */
export async function DiagnosisStep({ own, voucher, locale, find, action }: DiagnosisStepProps) {
  const t = await getTranslations('vouchers.own');
  const keys = ['find', 'findHint', 'findSubmit', 'found', 'nothingFound', 'code', 'codeHint', 'words', 'wordsHint'] as const;
  return (
    <PartPage part="diagnosis" voucher={voucher} own={own}>
      <DiagnosisForms find={find} action={action} hidden={{ ...own.named, voucherId: voucher.id }}
        defaults={{ diagnosisCode: voucher.diagnosisCode ?? '', diagnosisWords: voucher.diagnosisWords ?? '' }}
        texts={{ ...Object.fromEntries(keys.map((key) => [key, t(`diagnosis.${key}`)])) as Record<typeof keys[number], string>,
          submit: t('saveAndGoOn'), errorHeading: t('errorHeading') }}
        errorTexts={await errorTexts(locale, 'vouchers.diagnosisCode', 'vouchers.diagnosisWords', 'vouchers.searchWords', 'form.stale')} />
    </PartPage>
  );
}
