import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { EligibilityView } from '../../../_own/eligibility-view.tsx';
import { ofWard } from '../../../_own/own.ts';

type WardEligibilityProps = { params: Promise<{ guardianshipId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('coverage');
  return { title: t('title') };
}

export default async function WardEligibilityPage({ params }: WardEligibilityProps) {
  const acting = await requireGuardianOf((await params).guardianshipId);
  const locale = await localeOfRequest();
  return <EligibilityView own={await ofWard(acting, locale)} locale={locale} />;
}
