import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { LineView } from '../../../_own/line-view.tsx';
import { ofWard } from '../../../_own/own.ts';

type WardLineProps = { params: Promise<{ guardianshipId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registration.line');
  return { title: t('title') };
}

export default async function WardLinePage({ params }: WardLineProps) {
  const acting = await requireGuardianOf((await params).guardianshipId);
  const locale = await localeOfRequest();
  return <LineView own={await ofWard(acting, locale)} locale={locale} />;
}
