import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ContestStep } from '../../../../_own/contest-step.tsx';
import { ofWard } from '../../../../_own/own.ts';
import { contestWardsRegistrationAction } from './action.ts';

type WardContestProps = { params: Promise<{ guardianshipId: string; registrationId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('contests.own');
  return { title: t('title') };
}

export default async function WardContestPage({ params }: WardContestProps) {
  const { guardianshipId, registrationId } = await params;
  const [acting, locale] = [await requireGuardianOf(guardianshipId), await localeOfRequest()];
  return <ContestStep own={await ofWard(acting, locale)} registrationId={registrationId} locale={locale} action={contestWardsRegistrationAction} />;
}
