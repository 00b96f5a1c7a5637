import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Page } from '#app/_ui/page.tsx';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { Acts } from './acts.tsx';
import { Decisions } from './decisions.tsx';
import { FacilityFacts } from './facility-facts.tsx';
import { facilityOf, type FacilityParams } from './facility-to-act.ts';
import { Now } from './now.tsx';
import { Participations } from './participations.tsx';
import { Proposal } from './proposal.tsx';
import { Suspensions } from './suspensions.tsx';
import '#app/[locale]/_life/life.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agency.facility');
  return { title: t('facts') };
}

export default async function FacilityPage({ params }: FacilityParams) {
  const actor = await requireAgency();
  const { file, life } = await facilityOf(actor, params);
  const { id } = file.facility;
  const [t, locale] = [await getTranslations('agency.facility'), await localeOfRequest()];
  return (
    <Page title={file.facility.name[locale]} width="wide" back={{ href: localPath(locale, '/agency/facilities'), text: t('back') }}>
      <FacilityFacts file={file} life={life} />
      {life.proposal && <Proposal facilityId={id} life={life} proposal={life.proposal} />}
      <Now actor={actor} facilityId={id} life={life} />
      <Participations participations={file.participations} />
      <Suspensions suspensions={file.suspensions} />
      <Acts facilityId={id} acts={life.acts} />
      <Decisions decisions={life.decisions} />
    </Page>
  );
}
