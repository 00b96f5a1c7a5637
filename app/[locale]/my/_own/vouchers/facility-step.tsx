import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { FilterForm, FilterText } from '#app/_ui/filter-form.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { formatLari, typedAs } from '#lib/kernel/money.ts';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import { facilitiesForUnit, facilityForUnit, longestChoice, type PossibleFacility, type Voucher, type VoucherUnit } from '#lib/vouchers/index.ts';
import type { Applying } from './applying.ts';
import { FacilityForm } from './facility-form.tsx';
import { voucherHref } from './names.ts';
import { PartPage } from './part-page.tsx';

type FacilityStepProps = { own: Applying; voucher: Voucher; words: string; locale: Locale; action: FormAction };

/** Where it is to be done, among those that take part with this kind of service today, and for what price. */
export async function FacilityStep({ own, voucher, words, locale, action }: FacilityStepProps) {
  const t = await getTranslations('vouchers.own');
  return (
    <PartPage part="facility" voucher={voucher} own={own}>
      {voucher.unit === null
        ? <><p>{t('facility.serviceFirst')}</p><p><LinkButton href={voucherHref(own, voucher.id, 'service')}>{t('service.title')}</LinkButton></p></>
        : <Choice own={own} voucher={voucher} unit={voucher.unit} words={words} locale={locale} action={action} />}
    </PartPage>
  );
}

/** Those that were found, and first the one that was chosen before. */
async function choiceOf(own: Applying, { facility }: Voucher, unit: VoucherUnit, words: string): Promise<PossibleFacility[]> {
  const found = await facilitiesForUnit(own.actor, unit.code, words);
  if (facility === null || found.some(({ id }) => id === facility.id)) return found;
  const chosen = await facilityForUnit(own.actor, unit.code, facility.id);
  return chosen ? [chosen, ...found] : found;
}

async function Choice({ own, voucher, unit, words, locale, action }: FacilityStepProps & { unit: VoucherUnit }) {
  const t = await getTranslations('vouchers.own');
  const found = await choiceOf(own, voucher, unit, words);
  const options = found.map(({ id, name, address, priceTetri }) => ({
    value: String(id), label: name[locale],
    description: `${address[locale]} · ${priceTetri === null ? t('facility.noPrice') : t('facility.published', { price: formatLari(locale, priceTetri) })}`,
  }));
  return (
    <>
      <p>{t('facility.forUnit', { unit: unit.name[locale] })}</p>
      <FilterForm action={voucherHref(own, voucher.id, 'facility')} label={t('facility.search')} submit={t('facility.searchSubmit')}>
        <FilterText name="q" label={t('facility.search')} value={words} maxLength={100} />
      </FilterForm>
      {found.length === 0 && <p>{t(words ? 'facility.nothingFound' : 'facility.none')}</p>}
      {found.length >= longestChoice && <p>{t('facility.narrow')}</p>}
      {found.length > 0 && (
        <FacilityForm action={action} hidden={{ ...own.named, voucherId: voucher.id }} options={options}
          defaults={{ facilityId: voucher.facility ? String(voucher.facility.id) : '', price: voucher.priceTetri === null ? '' : typedAs(voucher.priceTetri) }}
          texts={{ facility: t('facility.facility'), price: t('facility.price'), priceHint: t('facility.priceHint'), submit: t('saveAndGoOn'), errorHeading: t('errorHeading') }}
          errorTexts={await errorTexts(locale, 'vouchers.facility', 'money.amount', 'money.nothing', 'money.tooMuch', 'form.stale')} />
      )}
    </>
  );
}
