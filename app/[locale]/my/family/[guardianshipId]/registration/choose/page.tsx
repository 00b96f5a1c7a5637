import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ChooseStep } from '../../../../_own/choose-step.tsx';
import { ofWard } from '../../../../_own/own.ts';

type WardChooseProps = { params: Promise<{ guardianshipId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registration.choose');
  return { title: t('title') };
}

export default async function WardChoosePage({ params }: WardChooseProps) {
  const acting = await requireGuardianOf((await params).guardianshipId);
  const locale = await localeOfRequest();
  return <ChooseStep own={await ofWard(acting, locale)} locale={locale} />;
}
