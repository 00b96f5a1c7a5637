import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Recoveries } from '#app/[locale]/_contests/recoveries.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { recoveriesOf } from '#lib/roster/index.ts';
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
  const { recoveries, days } = await recoveriesOf(actor, id);
  const [t, words, locale] = [await getTranslations('agency.facility'), await getTranslations('contests.recoveries'), await localeOfRequest()];
  return (
    <Page title={file.facility.name[locale]} width="wide" back={{ href: localPath(locale, '/agency/facilities'), text: t('back') }}>
      <FacilityFacts file={file} life={life} />
      {life.proposal && <Proposal facilityId={id} life={life} proposal={life.proposal} />}
      <Now actor={actor} facilityId={id} life={life} />
      <Participations participations={file.participations} />
      <Suspensions suspensions={file.suspensions} />
      <Acts facilityId={id} acts={life.acts} />
      <Decisions decisions={life.decisions} />
      {recoveries.length > 0 && <Section title={words('title')}><Recoveries recoveries={recoveries} days={days} /></Section>}
    </Page>
  );
}
