import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ofWard } from '../../../../../_own/own.ts';
import { CheckStep } from '../../../../../_own/vouchers/check-step.tsx';
import { voucherTo } from '../../../../../_own/vouchers/voucher-of-page.ts';
import { submitOfWardAction } from '../../action.ts';

type WardCheckProps = { params: Promise<{ guardianshipId: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.own');
  return { title: t('check.title') };
}

export default async function WardCheckPage({ params }: WardCheckProps) {
  const { guardianshipId, id } = await params;
  const acting = await requireGuardianOf(guardianshipId);
  const locale = await localeOfRequest();
  const own = await ofWard(acting, locale);
  return <CheckStep own={own} voucher={await voucherTo('write', own, id)} locale={locale} action={submitOfWardAction} />;
}
