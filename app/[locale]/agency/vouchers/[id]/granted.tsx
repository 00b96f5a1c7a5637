import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { Section } from '#app/_ui/section.tsx';
import { formatDate, formatDateFrom } from '#lib/kernel/format.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { Voucher } from '#lib/vouchers/index.ts';

/** What was granted, and what came of it; nothing before there is a grant. */
export async function Granted({ voucher }: { voucher: Voucher }) {
  const { granted, usedOn, actualTetri, usedTetri } = voucher;
  if (!granted) return null;
  const [t, quote, locale] = [await getTranslations('vouchers.agency.granted'), await getTranslations('vouchers.agency.quote'), await localeOfRequest()];
  const lari = (tetri: number | null) => (tetri === null ? null : formatLari(locale, tetri));
  return (
    <Section title={t('title')}>
      <Facts rows={[
        { term: quote('programme'), value: lari(granted.programmeTetri) },
        { term: quote('person'), value: lari(granted.personTetri) },
        { term: quote('share'), value: quote('percent', { share: granted.share }) },
        { term: quote('area'), value: lari(granted.areaMaxTetri) ?? quote('noArea') },
        { term: t('from'), value: formatDateFrom(locale, granted.validFrom) },
        { term: t('until'), value: formatDate(locale, granted.validUntil) },
        { term: t('usedOn'), value: usedOn && formatDate(locale, usedOn) },
        { term: t('actual'), value: lari(actualTetri) },
        { term: t('used'), value: lari(usedTetri) },
      ]} />
    </Section>
  );
}
