import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { EndStep } from '../../../../_own/end-step.tsx';
import { ofWard } from '../../../../_own/own.ts';
import { endWardsRegistrationAction } from './action.ts';

type WardEndProps = { params: Promise<{ guardianshipId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registration.end');
  return { title: t('title') };
}

export default async function WardEndPage({ params }: WardEndProps) {
  const acting = await requireGuardianOf((await params).guardianshipId);
  const locale = await localeOfRequest();
  return <EndStep own={await ofWard(acting, locale)} locale={locale} action={endWardsRegistrationAction} />;
}
