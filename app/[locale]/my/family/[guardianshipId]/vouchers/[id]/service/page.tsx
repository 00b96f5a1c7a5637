import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ofWard } from '../../../../../_own/own.ts';
import { ServiceStep } from '../../../../../_own/vouchers/service-step.tsx';
import { voucherTo } from '../../../../../_own/vouchers/voucher-of-page.ts';
import { saveUnitOfWardAction } from '../../action.ts';

type WardServiceProps = { params: Promise<{ guardianshipId: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.own');
  return { title: t('service.title') };
}

export default async function WardServicePage({ params }: WardServiceProps) {
  const { guardianshipId, id } = await params;
  const acting = await requireGuardianOf(guardianshipId);
  const locale = await localeOfRequest();
  const own = await ofWard(acting, locale);
  return <ServiceStep own={own} voucher={await voucherTo('write', own, id)} locale={locale} action={saveUnitOfWardAction} />;
}
