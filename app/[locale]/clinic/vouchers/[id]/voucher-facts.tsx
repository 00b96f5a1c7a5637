import { getTranslations } from 'next-intl/server';
import { VoucherStateTag } from '#app/[locale]/my/_own/vouchers/state-tag.tsx';
import { Facts } from '#app/_ui/facts.tsx';
import { formatDate } from '#lib/kernel/format.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { factsInWords } from '#lib/kernel/web/refusals.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { ClinicVoucher } from '#lib/vouchers/index.ts';

/** Whose voucher it is, what for, who pays how much and until when: always in sight. */
export async function VoucherFacts({ voucher }: { voucher: ClinicVoucher }) {
  const [t, locale] = [await getTranslations('vouchers.clinic'), await localeOfRequest()];
  const { patient, unit, facility, applicant, granted, diagnosisCode, diagnosisWords, dueOn } = voucher;
  const lari = (tetri: number | null = null) => (tetri === null ? null : formatLari(locale, tetri));
  return (
    <Facts rows={[
      { term: t('state'), value: <VoucherStateTag state={voucher.state} /> },
      { term: t('patient'), value: patient?.name[locale] },
      { term: t('personalNumber'), value: patient?.maskedNumber },
      { term: t('unit'), value: unit?.name[locale] },
      { term: t('diagnosis'), value: diagnosisCode && [diagnosisCode, diagnosisWords].filter(Boolean).join(', ') },
      { term: t('facility'), value: facility?.name[locale] },
      { term: t('applicant'), value: applicant?.name[locale] },
      { term: t('price'), value: lari(voucher.priceTetri) },
      { term: t('programmePays'), value: lari(granted?.programmeTetri) },
      { term: t('patientPays'), value: lari(granted?.personTetri) },
      { term: t('validity'), value: granted && t('validityText', factsInWords({ fromOn: granted.validFrom, untilOn: granted.validUntil }, locale)) },
      { term: t('dueOn'), value: voucher.state === 'submitted' && dueOn ? formatDate(locale, dueOn) : null },
      ...await rowsOfUse(voucher),
    ]} />
  );
}

/** What became of a used one: what it came to, what the programme pays of that, and what went back. */
async function rowsOfUse({ usedOn, actualTetri, usedTetri, granted }: ClinicVoucher) {
  if (usedOn === null || actualTetri === null || usedTetri === null || granted === null) return [];
  const [t, locale] = [await getTranslations('vouchers.clinic'), await localeOfRequest()];
  return [
    { term: t('usedOn'), value: formatDate(locale, usedOn) },
    { term: t('actual'), value: formatLari(locale, actualTetri) },
    { term: t('programmePaid'), value: formatLari(locale, usedTetri) },
    { term: t('returned'), value: formatLari(locale, granted.programmeTetri - usedTetri) },
  ];
}
