import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ofWard } from '../../../../../_own/own.ts';
import { VoucherView } from '../../../../../_own/vouchers/voucher-view.tsx';
import { voucherOf } from '../../../../../_own/vouchers/voucher-of-page.ts';

type WardVoucherProps = { params: Promise<{ guardianshipId: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.own');
  return { title: t('voucher.pageTitle') };
}

export default async function WardVoucherPage({ params }: WardVoucherProps) {
  const { guardianshipId, id } = await params;
  const acting = await requireGuardianOf(guardianshipId);
  const locale = await localeOfRequest();
  const own = await ofWard(acting, locale);
  return <VoucherView own={own} voucher={await voucherOf(own, id)} locale={locale} />;
}
