import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { requireManager } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { Acts } from './_components/acts.tsx';
import { Decisions } from './_components/decisions.tsx';
import { FacilityLinks } from './_components/facility-links.tsx';
import { Licences } from './_components/licences.tsx';
import { List } from './_components/list.tsx';
import { Now } from './_components/now.tsx';
import { Participations } from './_components/participations.tsx';
import { PublicFacts } from './_components/public-facts.tsx';
import { facilityOfPage } from './facility-of-page.ts';

type FacilityPageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: FacilityPageProps): Promise<Metadata> {
  const facility = await facilityOfPage(await requireManager(), (await params).id);
  return { title: facility.name[await localeOfRequest()] };
}

export default async function FacilityPage({ params, searchParams }: FacilityPageProps) {
  const facility = await facilityOfPage(await requireManager(), (await params).id);
  const [t, locale, { done }] = [await getTranslations('provider'), await localeOfRequest(), await searchParams];
  return (
    <Page title={facility.name[locale]} width="wide" back={{ href: localPath(locale, '/provider'), text: t('overview.toList') }}>
      {done === 'added' && <MessageBox kind="success" title={t('facility.added')}><p>{t('facility.addedText')}</p></MessageBox>}
      {done === 'changed' && <MessageBox kind="success" title={t('facility.changed')}><p>{t('facility.changedText')}</p></MessageBox>}
      <Now facility={facility} />
      <FacilityLinks facility={facility} />
      {/* of one that leaves, everybody's registration has its last day, and the list counts nobody */}
      {facility.state !== 'leaving' && <List list={facility.list} />}
      <PublicFacts facility={facility} />
      <Participations participations={facility.participations} />
      {facility.licences.length > 0 && <Licences licences={facility.licences} />}
      <Decisions decisions={facility.decisions} />
      {facility.registrationDecisions.length > 0 && <Decisions decisions={facility.registrationDecisions} about="registrations" />}
      {facility.acts.length > 0 && <Acts acts={facility.acts} />}
    </Page>
  );
}
