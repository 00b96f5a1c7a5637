import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { RefusalBox } from '#app/_ui/refusal.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { refusalText } from '#lib/kernel/web/refusals.ts';
import { ExceptionNote } from '../../../_vouchers/exception-note.tsx';
import { obstacleIn, type VoucherQuote } from '#lib/vouchers/index.ts';

const money = (locale: Locale, tetri: number | null) => (tetri === null ? null : formatLari(locale, tetri));

/** What a grant today would say, or why there could be none. Nothing of it is promised before the agency decides. */
export async function QuoteSection({ quote, locale, forPatient = false }: { quote: VoucherQuote; locale: Locale; forPatient?: boolean }) {
  const [t, clinic] = [await getTranslations('vouchers.own'), await getTranslations('vouchers.clinic')];
  const obstacle = obstacleIn(quote);
  return (
    <Section title={forPatient ? clinic('quoteTitle') : t('quote.title')}>
      {obstacle && <RefusalBox text={await refusalText(obstacle, locale)} />}
      <ExceptionNote quote={quote} />
      <Facts rows={[
        { term: t('facts.price'), value: money(locale, quote.priceTetri) },
        { term: t('quote.area'), value: money(locale, quote.areaMaxTetri) },
        { term: t('quote.share'), value: quote.share === null ? null : t('quote.shareValue', { share: quote.share }) },
        { term: t('facts.programmePays'), value: money(locale, quote.programmeTetri) },
        { term: forPatient ? clinic('patientPays') : t('facts.personPays'), value: money(locale, quote.personTetri) },
        { term: t('quote.left'), value: money(locale, quote.leftTetri) },
      ]} />
      <p>{t('quote.note')}</p>
    </Section>
  );
}
