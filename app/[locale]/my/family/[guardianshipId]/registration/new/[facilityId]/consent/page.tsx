import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { facilityIdOf } from '#lib/facilities/index.ts';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ConsentStep } from '../../../../../../_own/consent-step.tsx';
import { ofWard } from '../../../../../../_own/own.ts';
import { chooseForWardAction } from './action.ts';

type WardConsentProps = { params: Promise<{ guardianshipId: string; facilityId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registration.consent');
  return { title: t('title') };
}

export default async function WardConsentPage({ params }: WardConsentProps) {
  const acting = await requireGuardianOf((await params).guardianshipId);
  const facilityId = facilityIdOf((await params).facilityId) ?? notFound();
  const locale = await localeOfRequest();
  return <ConsentStep own={await ofWard(acting, locale)} facilityId={facilityId} locale={locale} action={chooseForWardAction} />;
}
