import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { Acts } from './acts.tsx';
import { Application } from './application.tsx';
import { Documents } from './documents.tsx';
import { Granted } from './granted.tsx';
import { KeyFacts } from './key-facts.tsx';
import { Now } from './now.tsx';
import { QuoteToday } from './quote.tsx';
import { voucherOf, type VoucherParams } from './shown.ts';
import { Wallet } from './wallet.tsx';

type VoucherPageProps = VoucherParams & { searchParams: Promise<{ done?: string | string[] }> };

/** The title names nobody: it stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.agency');
  return { title: t('voucher') };
}

export default async function VoucherPage({ params, searchParams }: VoucherPageProps) {
  const actor = await requireAgency();
  const file = await voucherOf(actor, params);
  const { done } = await searchParams;
  const [t, locale] = [await getTranslations('vouchers.agency'), await localeOfRequest()];
  const { voucher } = file;
  return (
    <Page title={t('pageTitle', { number: voucher.number ?? '' })} width="wide" back={{ href: localPath(locale, '/agency/vouchers'), text: t('title') }}>
      <KeyFacts file={file} />
      {done === 'assigned' && <MessageBox kind="success" title={t('assignedDone.title')}><p>{t('assignedDone.text')}</p></MessageBox>}
      <Now actor={actor} file={file} />
      {voucher.state === 'submitted' && <QuoteToday actor={actor} voucherId={voucher.id} />}
      <Granted voucher={voucher} />
      <Application file={file} />
      <Documents actor={actor} voucherId={voucher.id} />
      <Wallet actor={actor} personId={voucher.personId} />
      <Acts file={file} />
    </Page>
  );
}
