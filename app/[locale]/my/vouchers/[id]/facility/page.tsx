import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { voucherSearch } from '#lib/vouchers/schemas.ts';
import { ofPerson } from '../../../_own/own.ts';
import { FacilityStep } from '../../../_own/vouchers/facility-step.tsx';
import { voucherTo } from '../../../_own/vouchers/voucher-of-page.ts';
import { saveFacilityAction } from '../../action.ts';

type FacilityProps = { params: Promise<{ id: string }>; searchParams: Promise<{ q?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.own');
  return { title: t('facility.title') };
}

export default async function FacilityPage({ params, searchParams }: FacilityProps) {
  const { id } = await params;
  const actor = await requirePerson();
  const locale = await localeOfRequest();
  const own = await ofPerson(actor, locale);
  const words = voucherSearch.parse((await searchParams).q);
  return <FacilityStep own={own} voucher={await voucherTo('write', own, id)} words={words} locale={locale} action={saveFacilityAction} />;
}
