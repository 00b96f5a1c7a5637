import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { LeaveStep } from '../../../../_own/leave-step.tsx';
import { ofWard } from '../../../../_own/own.ts';
import { leaveWardsLineAction } from './action.ts';

type WardLeaveProps = { params: Promise<{ guardianshipId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registration.line');
  return { title: t('leave') };
}

export default async function WardLeavePage({ params }: WardLeaveProps) {
  const acting = await requireGuardianOf((await params).guardianshipId);
  const locale = await localeOfRequest();
  return <LeaveStep own={await ofWard(acting, locale)} locale={locale} action={leaveWardsLineAction} />;
}
