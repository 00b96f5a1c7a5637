import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CheckStep } from '#app/[locale]/my/_own/vouchers/check-step.tsx';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { type VoucherProps, writtenVoucher } from '../voucher-of-page.ts';
import { submitAction } from '../write-action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.own');
  return { title: t('check.title') };
}

export default async function CheckPage({ params }: VoucherProps) {
  return <CheckStep {...await writtenVoucher(await requireClinic(), params)} action={submitAction} />;
}
