import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ofWard } from '../../../../../_own/own.ts';
import { LeaveStep } from '../../../../../_own/vouchers/leave-step.tsx';
import { voucherTo } from '../../../../../_own/vouchers/voucher-of-page.ts';
import { giveBackOfWardAction } from '../../action.ts';

type WardGiveBackProps = { params: Promise<{ guardianshipId: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.own');
  return { title: t('giveBack.title') };
}

export default async function WardGiveBackPage({ params }: WardGiveBackProps) {
  const { guardianshipId, id } = await params;
  const acting = await requireGuardianOf(guardianshipId);
  const locale = await localeOfRequest();
  const own = await ofWard(acting, locale);
  return <LeaveStep own={own} voucher={await voucherTo('giveBack', own, id)} locale={locale} action={giveBackOfWardAction} kind="giveBack" />;
}
