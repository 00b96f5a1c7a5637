import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FacilityStep } from '#app/[locale]/my/_own/vouchers/facility-step.tsx';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { voucherSearch } from '#lib/vouchers/schemas.ts';
import { type VoucherProps, writtenVoucher } from '../voucher-of-page.ts';
import { saveFacilityAction } from '../write-action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.own');
  return { title: t('facility.title') };
}

export default async function FacilityPage({ params, searchParams }: VoucherProps) {
  const words = voucherSearch.parse((await searchParams).q);
  return <FacilityStep {...await writtenVoucher(await requireClinic(), params)} words={words} action={saveFacilityAction} />;
}
