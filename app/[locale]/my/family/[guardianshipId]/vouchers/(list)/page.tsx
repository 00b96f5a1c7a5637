import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ofWard } from '../../../../_own/own.ts';
import { VouchersView } from '../../../../_own/vouchers/vouchers-view.tsx';

type WardVouchersProps = { params: Promise<{ guardianshipId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.own');
  return { title: t('list.title') };
}

export default async function WardVouchersPage({ params }: WardVouchersProps) {
  const { guardianshipId } = await params;
  const acting = await requireGuardianOf(guardianshipId);
  const locale = await localeOfRequest();
  const own = await ofWard(acting, locale);
  return <VouchersView own={own} locale={locale} />;
}
