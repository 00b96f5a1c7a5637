import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate, formatPeriod, type Locale } from '#lib/kernel/format.ts';
import { stateOfContest, type Contest } from '#lib/registration/index.ts';
import { WhatFollows } from '../../(public)/contest/[token]/what-follows.tsx';
import type { Own } from './own.ts';

type ContestStateProps = { contest: Contest; home: Own['home']; locale: Locale };

/** How a person's contest stands, and once it is decided, why and how to appeal. */
export async function ContestState({ contest, home, locale }: ContestStateProps) {
  const [t, own] = [await getTranslations('contests'), await getTranslations('contests.own')];
  return (
    <Page title={own('title')} back={home}>
      <Facts rows={[
        { term: t('number'), value: contest.number },
        { term: t('clinicName'), value: contest.facility[locale] },
        { term: t('period'), value: formatPeriod(locale, contest.during) },
        { term: t('contestedOn'), value: formatDate(locale, contest.contestedOn) },
        { term: t('statement'), value: contest.statement && <span className="as-written">{contest.statement}</span> },
        { term: t('dueOn'), value: contest.needsAnswer && contest.outcome === null ? formatDate(locale, contest.dueOn) : null },
        { term: t('answer'), value: contest.answer && t(`answers.${contest.answer}`) },
        { term: t('state'), value: t(`states.${stateOfContest(contest)}`) },
      ]} />
      {contest.outcome === null ? <WhatFollows /> : <Decided contest={contest} locale={locale} />}
      <p><TextLink href={home.href}>{home.text}</TextLink></p>
    </Page>
  );
}

async function Decided({ contest: { decision }, locale }: { contest: Contest; locale: Locale }) {
  if (!decision) return null;
  const t = await getTranslations('contests.own');
  const parts = [['reasons', decision.reasons], ['legalBasis', decision.legalBasis], ['appeal', decision.appeal]] as const;
  return (
    <>
      <Facts rows={[
        { term: t('decision'), value: `№${decision.number}` },
        { term: t('decidedOn'), value: formatDate(locale, decision.decidedOn) },
      ]} />
      {parts.map(([name, written]) => <Section key={name} title={t(name)}><p className="as-written">{written}</p></Section>)}
    </>
  );
}
