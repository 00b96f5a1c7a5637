import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { Section } from '#app/_ui/section.tsx';
import { formatDate, formatDateFrom, type Locale } from '#lib/kernel/format.ts';
import { formatLari } from '#lib/kernel/money.ts';
import type { Voucher } from '#lib/vouchers/index.ts';

const money = (locale: Locale, tetri: number | null) => (tetri === null ? null : formatLari(locale, tetri));
const day = (locale: Locale, on: string | null) => on && formatDate(locale, on);

/** When it will be decided, what was granted, and what was used. */
export async function GrantedFacts({ voucher, locale }: { voucher: Voucher; locale: Locale }) {
  const [t, limits] = [await getTranslations('vouchers.own'), await getTranslations('vouchers.limits')];
  const { granted, state, submittedOn, dueOn, usedOn, actualTetri, usedTetri } = voucher;
  if (submittedOn === null) return null;
  const limit = granted && (limits.has(granted.limitCode as never) ? limits(granted.limitCode as never) : granted.limitCode);
  return (
    <Section title={t('voucher.facts')}>
      <Facts rows={[
        { term: t('facts.submittedOn'), value: day(locale, submittedOn) },
        { term: t('facts.dueOn'), value: state === 'submitted' ? day(locale, dueOn) : null },
        { term: t('facts.programmePays'), value: money(locale, granted && granted.programmeTetri) },
        { term: t('facts.personPays'), value: money(locale, granted && granted.personTetri) },
        { term: t('quote.share'), value: granted && t('quote.shareValue', { share: granted.share }) },
        { term: t('quote.area'), value: money(locale, granted && granted.areaMaxTetri) },
        { term: t('facts.limit'), value: limit },
        { term: t('facts.validFrom'), value: granted && formatDateFrom(locale, granted.validFrom) },
        { term: t('facts.validUntil'), value: day(locale, granted && granted.validUntil) },
        { term: t('facts.usedOn'), value: day(locale, usedOn) },
        { term: t('facts.actual'), value: money(locale, actualTetri) },
        { term: t('facts.usedOfProgramme'), value: money(locale, usedTetri) },
      ]} />
    </Section>
  );
}
