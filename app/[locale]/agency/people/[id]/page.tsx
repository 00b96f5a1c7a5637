import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Page } from '#app/_ui/page.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { isReviewer, requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { openPersonFile, personFileQuery } from '#lib/people/index.ts';
import { Annulled } from './annulled.tsx';
import { Consents } from './consents.tsx';
import { Coverage } from './coverage.tsx';
import { DeathAct } from './death-act.tsx';
import { CurrentRegistration } from './current-registration.tsx';
import { Done } from './done.tsx';
import { Guardianships } from './guardianships.tsx';
import { History } from './history.tsx';
import { Journal } from './journal.tsx';
import { PersonFacts } from './person-facts.tsx';
import { Receipts } from './receipts.tsx';
import { needsPurpose, StatePurpose } from './state-purpose.tsx';

type PersonPageProps = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[]>> };

/** The title names nobody: it stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agency.person');
  return { title: t('facts') };
}

export default async function PersonPage({ params, searchParams }: PersonPageProps) {
  const actor = await requireAgency();
  const query = personFileQuery.safeParse({ ...(await searchParams), ...(await params) });
  const file = query.success ? await openPersonFile(actor, query.data).catch(needsPurpose) : null;
  if (!query.success || !file) notFound();
  if (file === 'needsPurpose') return <StatePurpose personId={query.data.id} />;
  const [t, locale] = [await getTranslations('agency.person'), await localeOfRequest()];
  const path = localPath(locale, `/agency/people/${file.person.id}`);
  return (
    <Page title={`${file.person.givenName} ${file.person.familyName}`} width="wide"
      back={{ href: localPath(locale, '/agency'), text: t('back') }}>
      <Done done={(await searchParams).done} />
      <PersonFacts person={file.person} />
      {isReviewer(actor) && <p><TextLink href={localPath(locale, '/agency/channel')}>{(await getTranslations('channel'))('link')}</TextLink></p>}
      <Coverage personId={file.person.id} coverage={file.coverage} isReviewer={isReviewer(actor)} />
      {isReviewer(actor) && <DeathAct person={file.person} />}
      <CurrentRegistration file={file} />
      {isReviewer(actor) && <p><TextLink href={`${path}/contest`}>{(await getTranslations('contests.agency'))('toOpen')}</TextLink></p>}
      <History registrations={file.registrations} />
      <Annulled annulled={file.annulled} />
      <Consents consents={file.consents} />
      <Guardianships personId={file.person.id} guardianships={file.guardianships} />
      <Receipts receipts={file.receipts} />
      <Journal journal={file.journal} page={query.data.page} path={path} />
    </Page>
  );
}
