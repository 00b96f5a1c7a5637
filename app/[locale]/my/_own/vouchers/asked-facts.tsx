import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { formatLari } from '#lib/kernel/money.ts';
import type { Voucher } from '#lib/vouchers/index.ts';

/** What was asked for: the diagnosis, the service, where, for what price. */
export async function AskedFacts({ voucher, locale, forPatient = false }: { voucher: Voucher; locale: Locale; forPatient?: boolean }) {
  const t = await getTranslations('vouchers.own.facts');
  const { diagnosisCode, diagnosisName, diagnosisWords, unit, facility, applicant, priceTetri } = voucher;
  return (
    <Facts rows={[
      { term: t('diagnosis'), value: diagnosisCode === null ? t('notChosen') : [diagnosisCode, diagnosisName?.[locale]].filter(Boolean).join(' · ') },
      { term: t('diagnosisWords'), value: diagnosisWords },
      { term: t('service'), value: unit?.name[locale] ?? t('notChosen') },
      { term: t('facility'), value: facility?.name[locale] ?? t('notChosen') },
      { term: t('address'), value: facility?.address[locale] },
      { term: t('price'), value: priceTetri === null ? t('notChosen') : formatLari(locale, priceTetri) },
      { term: t('applicant'), value: forPatient ? null : applicant?.name[locale] },
    ]} />
  );
}
