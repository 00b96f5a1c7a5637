import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import type { Locale } from '#lib/kernel/format.ts';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import { treatments, voucherUnits, type Voucher } from '#lib/vouchers/index.ts';
import type { Applying } from './applying.ts';
import { PartPage } from './part-page.tsx';
import { ServiceForm } from './service-form.tsx';

type ServiceStepProps = { own: Applying; voucher: Voucher; locale: Locale; action: FormAction };

/** What is to be done: one of the units that need a voucher, by kind of treatment. */
export async function ServiceStep({ own, voucher, locale, action }: ServiceStepProps) {
  const [t, kinds] = [await getTranslations('vouchers.own'), await getTranslations('vouchers.treatments')];
  const units = await voucherUnits(own.actor, '');
  const groups = treatments.map((treatment) => ({
    label: kinds(treatment),
    options: units.filter((unit) => unit.treatment === treatment).map(({ code, name }) => ({ value: code, label: name[locale] })),
  }));
  return (
    <PartPage part="service" voucher={voucher} own={own}>
      <ServiceForm action={action} hidden={{ ...own.named, voucherId: voucher.id }} defaults={{ unitCode: voucher.unit?.code ?? '' }} groups={groups}
        texts={{ unit: t('service.unit'), hint: t('service.unitHint'), empty: t('service.empty'), submit: t('saveAndGoOn'), errorHeading: t('errorHeading') }}
        errorTexts={await errorTexts(locale, 'vouchers.unit', 'form.stale')} />
    </PartPage>
  );
}
