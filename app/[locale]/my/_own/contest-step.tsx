import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { formatDateFrom, type Locale } from '#lib/kernel/format.ts';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import { isContestable, myContestOf, myRegistration } from '#lib/registration/index.ts';
import { idInAddress } from '#lib/registration/schemas.ts';
import { WhatFollows } from '../../(public)/contest/[token]/what-follows.tsx';
import { ContestForm } from './contest-form.tsx';
import { ContestState } from './contest-state.tsx';
import type { Own } from './own.ts';

type ContestStepProps = { own: Own; registrationId: string; locale: Locale; action: FormAction };

/** "I did not agree to this", about one registration; or how its contest stands. */
export async function ContestStep({ own, registrationId, locale, action }: ContestStepProps) {
  const { actor, home, named } = own;
  if (!idInAddress.safeParse(registrationId).success) notFound();
  const [contest, { history }] = [await myContestOf(actor, registrationId), await myRegistration(actor, locale)];
  if (contest) return <ContestState contest={contest} home={home} locale={locale} />;
  const entry = history.find(({ id }) => id === registrationId) ?? notFound();
  const t = await getTranslations('contests.own');
  if (!isContestable(entry)) return (
    <Page title={t('notPossibleTitle')} lead={t('notPossible')} back={home}><p><LinkButton href={home.href}>{home.text}</LinkButton></p></Page>
  );
  const words = await getTranslations('registration');
  return (
    <Page title={t('act')} lead={t('lead')} back={home}>
      <Facts rows={[
        { term: words('clinic.name'), value: entry.clinic.name },
        { term: words('my.since'), value: formatDateFrom(locale, entry.during.start) },
        { term: words('history.madeBy'), value: words(`history.makers.${entry.madeBy}`) },
      ]} />
      <ContestForm action={action} requestId={randomUUID()} contested={{ ...named, registrationId }} homeHref={home.href}
        texts={{
          statement: t('statement'), statementHint: t('statementHint'), submit: t('submit'), home: home.text,
          errorHeading: (await getTranslations('contests'))('errorHeading'),
        }}
        errorTexts={await errorTexts(locale, 'contests.statement', 'form.stale')} />
      <WhatFollows />
    </Page>
  );
}
