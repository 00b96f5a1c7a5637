import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Proof } from '#app/[locale]/_contests/proof.tsx';
import { ContestStateTag } from '#app/[locale]/_contests/state-tag.tsx';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate, formatPeriod } from '#lib/kernel/format.ts';
import { isReviewer, requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { contestFile, type ContestFile } from '#lib/registration/index.ts';
import { idInAddress } from '#lib/registration/schemas.ts';
import { Answered } from './answered.tsx';
import { Decide } from './decide.tsx';

type ContestPageProps = { params: Promise<{ id: string }> };

/** The title names nobody: it stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('contests.own');
  return { title: t('title') };
}

export default async function ContestPage({ params }: ContestPageProps) {
  const actor = await requireAgency();
  const id = idInAddress.safeParse((await params).id);
  const contest = (id.success ? await contestFile(actor, id.data) : null) ?? notFound();
  const [t, words, locale] = [await getTranslations('contests.agency'), await getTranslations('contests.own'), await localeOfRequest()];
  return (
    <Page title={`${words('title')} №${contest.number}`} width="wide" back={{ href: localPath(locale, '/agency/contests'), text: t('back') }}>
      <ContestFacts contest={contest} />
      <Proof contest={contest} />
      <Answered contest={contest} />
      {contest.decision && <p><TextLink href={localPath(locale, `/agency/decisions/${contest.decision.number}`)}>{t('toDecision', { number: contest.decision.number })}</TextLink></p>}
      {contest.outcome === null && isReviewer(actor) && <Decide contest={contest} />}
    </Page>
  );
}

async function ContestFacts({ contest }: { contest: ContestFile }) {
  const [t, words, locale] = [await getTranslations('contests.agency'), await getTranslations('contests'), await localeOfRequest()];
  const { person, startedBy } = contest;
  const maker = t(`makers.${contest.madeBy}`);
  const at = (path: string) => localPath(locale, path);
  return (
    <Section title={t('facts')}>
      <Facts rows={[
        { term: t('person'), value: <><TextLink href={at(`/agency/people/${person.id}`)}>{person.givenName} {person.familyName}</TextLink>{person.personalNumber && `, ${person.personalNumber}`}, {formatDate(locale, person.bornOn)}</> },
        { term: words('clinicName'), value: <TextLink href={at(`/agency/facilities/${contest.facility.id}`)}>{contest.facility[locale]}</TextLink> },
        { term: words('period'), value: formatPeriod(locale, contest.during) },
        { term: t('madeBy'), value: startedBy ? t('by', { maker, name: startedBy }) : maker },
        { term: words('contestedOn'), value: `${formatDate(locale, contest.contestedOn)}, ${t(`ways.${contest.way}`)}` },
        { term: t('ground'), value: t(`grounds.${contest.ground}`) },
        { term: words('statement'), value: contest.statement && <span className="as-written">{contest.statement}</span> },
        { term: words('state'), value: <ContestStateTag contest={contest} today={contest.today} /> },
      ]} />
    </Section>
  );
}
