import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { formatDate } from '#lib/kernel/format.ts';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { grantReasons, quoteOf, type VoucherFile } from '#lib/vouchers/index.ts';
import { termInAddress } from '#lib/vouchers/schemas.ts';
import { actForm, dateParts } from '../act-form.ts';
import { ActPage, DecisionNotes, NotPossible } from '../act-page.tsx';
import { Quote } from '../quote.tsx';
import { voucherToAct, type VoucherParams } from '../shown.ts';
import { VoucherForm } from '../voucher-form.tsx';
import { grantAction } from './action.ts';
import { TermForm } from './term-form.tsx';

type GrantPageProps = VoucherParams & { searchParams: Promise<{ until?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.agency.grant');
  return { title: t('title') };
}

/** First until when; then what the grant would say, and the grant. */
export default async function GrantPage({ params, searchParams }: GrantPageProps) {
  const actor = await requireAgency();
  const file = await voucherToAct(actor, params, 'grant');
  const t = await getTranslations('vouchers.agency.grant');
  const until = termInAddress.parse((await searchParams).until);
  if (!file.isPossible) return <ActPage file={file} title={t('title')}><NotPossible file={file} /></ActPage>;
  return (
    <ActPage file={file} title={t('title')} lead={t('lead')}>
      {until === null ? <ChooseTerm file={file} /> : <Grant actor={actor} file={file} until={until} />}
    </ActPage>
  );
}

async function ChooseTerm({ file: { voucher, usualUntil } }: { file: VoucherFile }) {
  const [t, locale] = [await getTranslations('vouchers.agency.grant'), await localeOfRequest()];
  const { backHref, errorTexts, texts } = await actForm(voucher.id, 'grant');
  return (
    <TermForm voucherId={voucher.id} day={usualUntil} backHref={backHref} errorTexts={errorTexts} texts={{
      until: t('until'), hint: t('untilHint', { usualOn: formatDate(locale, usualUntil) }), submit: t('next'), errorHeading: t('chooseHeading'),
      back: texts.back, ...await dateParts(),
    }} />
  );
}

async function Grant({ actor, file: { voucher }, until }: { actor: AgencyActor; file: VoucherFile; until: string }) {
  const [t, quoteTexts, locale] = [await getTranslations('vouchers.agency.grant'), await getTranslations('vouchers.agency.quote'), await localeOfRequest()];
  const quote = await quoteOf(actor, voucher.id, { until });
  const form = await actForm(voucher.id, 'grant', `?until=${until}`);
  return (
    <>
      <Facts rows={[{ term: t('until'), value: <>{formatDate(locale, until)}<br /><TextLink href={form.againHref.replace(/\?.*$/, '')}>{t('otherUntil')}</TextLink></> }]} />
      <Quote quote={quote} />
      {until.slice(0, 4) !== voucher.today.slice(0, 4) && <p>{quoteTexts('spans')}</p>}
      {quote.rule === null && quote.programmeTetri !== null && (
        <>
          <VoucherForm action={grantAction} schema="grantVoucherSchema" reasons={grantReasons()} {...form}
            hidden={{ voucherId: voucher.id, validUntil: until, expectedTetri: String(quote.programmeTetri) }} />
          <DecisionNotes hasFigures />
        </>
      )}
    </>
  );
}
