import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { facilityIdOf } from '#lib/facilities/index.ts';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { JoinStep } from '../../../_own/join-step.tsx';
import { ofPerson } from '../../../_own/own.ts';
import { joinLineAction } from './action.ts';

type JoinProps = { params: Promise<{ facilityId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registration.line');
  return { title: t('join') };
}

export default async function JoinLinePage({ params }: JoinProps) {
  const actor = await requirePerson();
  const facilityId = facilityIdOf((await params).facilityId) ?? notFound();
  const locale = await localeOfRequest();
  return <JoinStep own={await ofPerson(actor, locale)} facilityId={facilityId} locale={locale} action={joinLineAction} />;
}
