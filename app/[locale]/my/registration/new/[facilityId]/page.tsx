import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { facilityIdOf } from '#lib/facilities/index.ts';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { CheckStep } from '../../../_own/check-step.tsx';
import { ofPerson } from '../../../_own/own.ts';

type CheckProps = { params: Promise<{ facilityId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registration.acts');
  return { title: t('choose') };
}

export default async function CheckPage({ params }: CheckProps) {
  const actor = await requirePerson();
  const facilityId = facilityIdOf((await params).facilityId) ?? notFound();
  const locale = await localeOfRequest();
  return <CheckStep own={await ofPerson(actor, locale)} facilityId={facilityId} locale={locale} />;
}
