import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { facilityIdOf } from '#lib/facilities/index.ts';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { CheckStep } from '../../../../../_own/check-step.tsx';
import { ofWard } from '../../../../../_own/own.ts';

type WardCheckProps = { params: Promise<{ guardianshipId: string; facilityId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registration.acts');
  return { title: t('choose') };
}

export default async function WardCheckPage({ params }: WardCheckProps) {
  const acting = await requireGuardianOf((await params).guardianshipId);
  const facilityId = facilityIdOf((await params).facilityId) ?? notFound();
  const locale = await localeOfRequest();
  return <CheckStep own={await ofWard(acting, locale)} facilityId={facilityId} locale={locale} />;
}
