import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { whomItTouches } from '#lib/coverage/index.ts';
import { daysLater } from '#lib/kernel/days.ts';
import { factsInWords } from '#lib/kernel/facts.ts';
import { requireReviewer } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { putInForceAction } from '../../_components/actions.ts';
import { DecisionNotes } from '../../_components/decision-notes.tsx';
import { Differences } from '../../_components/differences.tsx';
import { decisionFields, rulesForm } from '../../_components/form-parts.ts';
import { RulesForm } from '../../_components/rules-form.tsx';
import { WhomItTouches } from '../../_components/whom-it-touches.tsx';
import { draftOf } from '../../_components/version-of.ts';

type InForceProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rules.inForce');
  return { title: t('title') };
}

/** The second pair of eyes: what changes, whom it touches, from when, and why. */
export default async function InForcePage({ params }: InForceProps) {
  const actor = await requireReviewer();
  const file = await draftOf(actor, (await params).id);
  const [t, parts] = [await getTranslations('rules.inForce'), await rulesForm(file.version)];
  if (file.version.isOwn)
    return <Page title={t('title')} back={parts.back}><MessageBox kind="warning" title={t('ownTitle')}><p>{t('own')}</p></MessageBox></Page>;
  const tomorrow = daysLater(file.today, 1);
  const { fields, defaults } = await decisionFields();
  return (
    <Page title={t('title')} lead={t('lead')} width="wide" back={parts.back}>
      <Differences file={file} />
      <WhomItTouches touched={await whomItTouches(actor, file.differences, tomorrow)} on={tomorrow} />
      <RulesForm {...parts} action={putInForceAction} schema="putInForceSchema" requestId={randomUUID()} isFinal
        hidden={{ ...parts.hidden, shown: file.hash }} defaults={defaults} submit={t('submit')}
        fields={[await fromField(tomorrow), ...fields, { kind: 'check', name: 'confirmed', label: t('confirm', { count: file.differences.length }) }]} />
      <DecisionNotes />
    </Page>
  );
}

async function fromField(tomorrow: string) {
  const [t, dates, locale] = [await getTranslations('rules.inForce'), await getTranslations('access.person'), await localeOfRequest()];
  return {
    kind: 'date', name: 'from', label: t('from'), hint: t('fromHint', factsInWords({ tomorrowOn: tomorrow }, locale)),
    parts: { day: dates('day'), month: dates('month'), year: dates('year') },
  } as const;
}
