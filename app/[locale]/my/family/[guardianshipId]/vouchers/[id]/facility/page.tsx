import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { voucherSearch } from '#lib/vouchers/schemas.ts';
import { ofWard } from '../../../../../_own/own.ts';
import { FacilityStep } from '../../../../../_own/vouchers/facility-step.tsx';
import { voucherTo } from '../../../../../_own/vouchers/voucher-of-page.ts';
import { saveFacilityOfWardAction } from '../../action.ts';

type WardFacilityProps = { params: Promise<{ guardianshipId: string; id: string }>; searchParams: Promise<{ q?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.own');
  return { title: t('facility.title') };
}

export default async function WardFacilityPage({ params, searchParams }: WardFacilityProps) {
  const { guardianshipId, id } = await params;
  const acting = await requireGuardianOf(guardianshipId);
  const locale = await localeOfRequest();
  const own = await ofWard(acting, locale);
  const words = voucherSearch.parse((await searchParams).q);
  return <FacilityStep own={own} voucher={await voucherTo('write', own, id)} words={words} locale={locale} action={saveFacilityOfWardAction} />;
}
