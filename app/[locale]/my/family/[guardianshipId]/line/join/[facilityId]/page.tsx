import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { facilityIdOf } from '#lib/facilities/index.ts';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { JoinStep } from '../../../../../_own/join-step.tsx';
import { ofWard } from '../../../../../_own/own.ts';
import { joinLineForWardAction } from './action.ts';

type WardJoinProps = { params: Promise<{ guardianshipId: string; facilityId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registration.line');
  return { title: t('join') };
}

export default async function WardJoinPage({ params }: WardJoinProps) {
  const acting = await requireGuardianOf((await params).guardianshipId);
  const facilityId = facilityIdOf((await params).facilityId) ?? notFound();
  const locale = await localeOfRequest();
  return <JoinStep own={await ofWard(acting, locale)} facilityId={facilityId} locale={locale} action={joinLineForWardAction} />;
}
