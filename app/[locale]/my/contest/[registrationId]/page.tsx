import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ContestStep } from '../../_own/contest-step.tsx';
import { ofPerson } from '../../_own/own.ts';
import { contestRegistrationAction } from './action.ts';

type ContestPageProps = { params: Promise<{ registrationId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('contests.own');
  return { title: t('title') };
}

export default async function ContestPage({ params }: ContestPageProps) {
  const [actor, locale] = [await requirePerson(), await localeOfRequest()];
  const { registrationId } = await params;
  return <ContestStep own={await ofPerson(actor, locale)} registrationId={registrationId} locale={locale} action={contestRegistrationAction} />;
}
