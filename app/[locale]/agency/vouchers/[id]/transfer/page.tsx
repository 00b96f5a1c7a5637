import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { facilityForUnit } from '#lib/vouchers/index.ts';
import { transferQuery } from '#lib/vouchers/schemas.ts';
import { ActPage, NotPossible } from '../act-page.tsx';
import { Granted } from '../granted.tsx';
import { voucherToAct, type VoucherParams } from '../shown.ts';
import { ChooseFacility } from './choose-facility.tsx';
import { Transfer } from './transfer.tsx';

type TransferPageProps = VoucherParams & { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.agency.transfer');
  return { title: t('title') };
}

/** First where to; then its price, what it changes, and the transfer. */
export default async function TransferPage({ params, searchParams }: TransferPageProps) {
  const actor = await requireAgency();
  const file = await voucherToAct(actor, params, 'transfer');
  const { q, facility, price } = transferQuery.parse(await searchParams);
  const t = await getTranslations('vouchers.agency.transfer');
  const { unit } = file.voucher;
  if (!file.isPossible || !unit) return <ActPage file={file} title={t('title')}><NotPossible file={file} /></ActPage>;
  const chosen = facility === null ? null : await facilityForUnit(actor, unit.code, facility);
  return (
    <ActPage file={file} title={t('title')} lead={t('lead')}>
      <Granted voucher={file.voucher} />
      {chosen
        ? <Transfer actor={actor} voucher={file.voucher} facility={chosen} price={price} />
        : <ChooseFacility actor={actor} voucher={file.voucher} unitCode={unit.code} q={q} />}
    </ActPage>
  );
}
