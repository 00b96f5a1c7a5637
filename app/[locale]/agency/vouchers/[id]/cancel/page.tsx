import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { actForm } from '../act-form.ts';
import { ActPage, DecisionNotes, NotPossible } from '../act-page.tsx';
import { voucherToAct, type VoucherParams } from '../shown.ts';
import { VoucherForm } from '../voucher-form.tsx';
import { cancelAction } from './action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.agency.cancel');
  return { title: t('title') };
}

export default async function CancelPage({ params }: VoucherParams) {
  const file = await voucherToAct(await requireAgency(), params, 'cancel');
  const t = await getTranslations('vouchers.agency.cancel');
  if (!file.isPossible) return <ActPage file={file} title={t('title')}><NotPossible file={file} /></ActPage>;
  return (
    <ActPage file={file} title={t('title')} lead={t('lead')}>
      <VoucherForm action={cancelAction} schema="decideVoucherSchema" isFinal hidden={{ voucherId: file.voucher.id }} {...await actForm(file.voucher.id, 'cancel')} />
      <DecisionNotes />
    </ActPage>
  );
}
