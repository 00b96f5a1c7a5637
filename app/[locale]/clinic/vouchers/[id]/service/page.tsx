import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ServiceStep } from '#app/[locale]/my/_own/vouchers/service-step.tsx';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { type VoucherProps, writtenVoucher } from '../voucher-of-page.ts';
import { saveUnitAction } from '../write-action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.own');
  return { title: t('service.title') };
}

export default async function ServicePage({ params }: VoucherProps) {
  return <ServiceStep {...await writtenVoucher(await requireClinic(), params)} action={saveUnitAction} />;
}
