import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { refusalText } from '#lib/kernel/web/refusals.ts';
import { ExceptionNote } from '../../../_vouchers/exception-note.tsx';
import { obstacleIn, quoteOf, type VoucherQuote } from '#lib/vouchers/index.ts';

/** What a grant today would say. */
export async function QuoteToday({ actor, voucherId }: { actor: AgencyActor; voucherId: string }) {
  return <Quote quote={await quoteOf(actor, voucherId)} />;
}

/** What a grant would say: whether anything stands in its way, and who would pay what by which rule. */
export async function Quote({ quote }: { quote: VoucherQuote }) {
  const t = await getTranslations('vouchers.agency.quote');
  return (
    <Section title={t('title')}>
      <Obstacle quote={quote} />
      <ExceptionNote quote={quote} />
      <Facts rows={await rowsOf(quote)} />
    </Section>
  );
}

async function Obstacle({ quote }: { quote: VoucherQuote }) {
  const [t, locale, obstacle] = [await getTranslations('vouchers.agency.quote'), await localeOfRequest(), obstacleIn(quote)];
  if (!obstacle) return null;
  const { why, now } = await refusalText(obstacle, locale);
  return <MessageBox kind="warning" title={t('cannot')} level={3}><p>{why}</p><p>{now}</p></MessageBox>;
}

async function rowsOf({ packageCode, share, areaMaxTetri, limitCode, limitTetri, leftTetri, priceTetri, programmeTetri, personTetri }: VoucherQuote) {
  const [t, words, packages, locale] = [await getTranslations('vouchers.agency.quote'), await getTranslations('vouchers'), await getTranslations('coverage.packages'), await localeOfRequest()];
  const lari = (tetri: number | null) => (tetri === null ? null : formatLari(locale, tetri));
  const isCapped = programmeTetri !== null && programmeTetri === leftTetri;
  return [
    { term: t('package'), value: packageCode && packages(packageCode as 'basic_u18') },
    { term: t('price'), value: lari(priceTetri) },
    { term: t('share'), value: share === null ? null : t('percent', { share }) },
    { term: t('area'), value: share === null ? null : (lari(areaMaxTetri) ?? t('noArea')) },
    { term: t('limit'), value: limitCode && `${words(`limits.${limitCode as 'oncology_year'}`)}: ${lari(limitTetri)}` },
    { term: t('left'), value: lari(leftTetri) },
    { term: t('programme'), value: programmeTetri === null ? null : <><strong>{lari(programmeTetri)}</strong>{isCapped && <><br /><span className="subtle">{t('capped')}</span></>}</> },
    { term: t('person'), value: personTetri === null ? null : <strong>{lari(personTetri)}</strong> },
  ];
}
