import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Proof } from '#app/[locale]/_contests/proof.tsx';
import { ContestStateTag } from '#app/[locale]/_contests/state-tag.tsx';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate, formatPeriod } from '#lib/kernel/format.ts';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { clinicContest, type ClinicContest } from '#lib/registration/index.ts';
import { idInAddress } from '#lib/registration/schemas.ts';
import { Answer } from './answer.tsx';
import { NotTaken } from './not-taken.tsx';

type ContestPageProps = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[]>> };

/** The title names nobody: it stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('contests.own');
  return { title: t('title') };
}

export default async function ClinicContestPage({ params, searchParams }: ContestPageProps) {
  const [actor, locale] = [await requireClinic(), await localeOfRequest()];
  const id = idInAddress.safeParse((await params).id);
  const contest = (id.success ? await clinicContest(actor, id.data) : null) ?? notFound();
  const [t, words] = [await getTranslations('contests.clinic'), await getTranslations('contests')];
  const { refused } = await searchParams;
  return (
    <Page title={`${words('own.title')} №${contest.number}`} back={{ href: localPath(locale, '/clinic/contests'), text: t('back') }}>
      <ContestFacts contest={contest} />
      <Proof contest={contest} mayOpenScan={contest.outcome === null || contest.person !== null} />
      <NotTaken contest={contest} refused={refused} />
      {contest.mayAnswer && contest.needsAnswer && <Answer contest={contest} />}
      {contest.outcome === null && !contest.needsAnswer && <p>{t('noAnswerNeeded')}</p>}
      {contest.outcome === null && contest.answer && <p role="status">{t('answered')}</p>}
      {contest.decision && actor.role === 'manager' && (
        <p><TextLink href={localPath(locale, `/provider/decisions/${contest.decision.number}`)}>{t('toDecision')}</TextLink></p>
      )}
    </Page>
  );
}

async function ContestFacts({ contest }: { contest: ClinicContest }) {
  const [t, words, locale] = [await getTranslations('contests.clinic'), await getTranslations('contests'), await localeOfRequest()];
  const { person, answer, answerWords, answeredOn, answeredBy } = contest;
  return (
    <Facts rows={[
      { term: t('person'), value: person ? `${person.familyName} ${person.givenName}, ${person.maskedNumber}` : t('left') },
      { term: words('period'), value: formatPeriod(locale, contest.during) },
      { term: words('contestedOn'), value: formatDate(locale, contest.contestedOn) },
      { term: words('dueOn'), value: contest.needsAnswer ? formatDate(locale, contest.dueOn) : null },
      { term: words('answer'), value: answer && words(`answers.${answer}`) },
      { term: t('words'), value: answerWords && <span className="as-written">{answerWords}</span> },
      { term: words('answeredOn'), value: answeredOn && [answeredBy, formatDate(locale, answeredOn)].filter(Boolean).join(', ') },
      { term: words('state'), value: <ContestStateTag contest={contest} /> },
    ]} />
  );
}
