import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { actForm } from '../act-form.ts';
import { ActPage, DecisionNotes, NotPossible } from '../act-page.tsx';
import { voucherToAct, type VoucherParams } from '../shown.ts';
import { VoucherForm } from '../voucher-form.tsx';
import { returnAction } from './action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.agency.return');
  return { title: t('title') };
}

export default async function ReturnPage({ params }: VoucherParams) {
  const file = await voucherToAct(await requireAgency(), params, 'return');
  const t = await getTranslations('vouchers.agency.return');
  if (!file.isPossible) return <ActPage file={file} title={t('title')}><NotPossible file={file} /></ActPage>;
  return (
    <ActPage file={file} title={t('title')} lead={t('lead')}>
      <VoucherForm action={returnAction} schema="decideVoucherSchema" hidden={{ voucherId: file.voucher.id }} {...await actForm(file.voucher.id, 'return')} />
      <DecisionNotes />
    </ActPage>
  );
}
