import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Page } from '#app/_ui/page.tsx';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { facilityFile, facilityId } from '#lib/participation/index.ts';
import { FacilityFacts } from './facility-facts.tsx';
import { Participations } from './participations.tsx';
import { Suspensions } from './suspensions.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agency.facility');
  return { title: t('facts') };
}

export default async function FacilityPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireAgency();
  const id = facilityId.safeParse((await params).id);
  const file = id.success ? await facilityFile(actor, id.data) : null;
  if (!file) notFound();
  const [t, locale] = [await getTranslations('agency.facility'), await localeOfRequest()];
  return (
    <Page title={file.facility.name[locale]} width="wide" back={{ href: localPath(locale, '/agency/facilities'), text: t('back') }}>
      <FacilityFacts file={file} />
      <Participations participations={file.participations} />
      <Suspensions suspensions={file.suspensions} />
    </Page>
  );
}
