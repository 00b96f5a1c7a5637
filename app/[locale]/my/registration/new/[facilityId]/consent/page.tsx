import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { facilityIdOf } from '#lib/facilities/index.ts';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ConsentStep } from '../../../../_own/consent-step.tsx';
import { ofPerson } from '../../../../_own/own.ts';
import { chooseClinicAction } from './action.ts';

type ConsentProps = { params: Promise<{ facilityId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registration.consent');
  return { title: t('title') };
}

export default async function ConsentPage({ params }: ConsentProps) {
  const actor = await requirePerson();
  const facilityId = facilityIdOf((await params).facilityId) ?? notFound();
  const locale = await localeOfRequest();
  return <ConsentStep own={await ofPerson(actor, locale)} facilityId={facilityId} locale={locale} action={chooseClinicAction} />;
}
