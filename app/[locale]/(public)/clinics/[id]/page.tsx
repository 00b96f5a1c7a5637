import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { clinicById, facilityIdOf, type Clinic } from '#lib/facilities/index.ts';
import { getActor } from '#lib/kernel/web/get-actor.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { Nearby } from '../_components/nearby.tsx';
import { ClinicFacts } from './_components/clinic-facts.tsx';
import { ForWards } from './_components/for-wards.tsx';
import { WayToRegister } from './_components/way-to-register.tsx';

type ClinicPageProps = { params: Promise<{ id: string }> };

const clinicAt = cache(async (segment: string): Promise<Clinic> => {
  const id = facilityIdOf(segment);
  return (id && (await clinicById(await getActor(), id))) || notFound();
});

export async function generateMetadata({ params }: ClinicPageProps): Promise<Metadata> {
  const clinic = await clinicAt((await params).id);
  return { title: clinic.name[await localeOfRequest()] };
}

export default async function ClinicPage({ params }: ClinicPageProps) {
  const clinic = await clinicAt((await params).id);
  const [locale, actor, t] = [await localeOfRequest(), await getActor(), await getTranslations('facilities.clinic')];
  return (
    <Page title={clinic.name[locale]} lead={clinic.address[locale]} back={{ href: localPath(locale, '/clinics'), text: t('back') }}>
      <WayToRegister locale={locale} actor={actor} clinic={clinic} />
      {actor.kind === 'person' && clinic.takesPartSince && /^(open|full)$/.test(clinic.taking.state) && <ForWards locale={locale} actor={actor} facilityId={clinic.id} />}
      {clinic.takesPartSince && clinic.taking.state !== 'open' && <Nearby locale={locale} actor={actor} facilityId={clinic.id} />}
      <Section title={t('details')}><ClinicFacts locale={locale} clinic={clinic} /></Section>
    </Page>
  );
}
