import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { formatPeriod } from '#lib/kernel/format.ts';
import { requireReviewer } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { recallAction } from '../../_components/actions.ts';
import { DecisionNotes } from '../../_components/decision-notes.tsx';
import { decisionFields, rulesForm } from '../../_components/form-parts.ts';
import { RulesForm } from '../../_components/rules-form.tsx';
import { versionOf } from '../../_components/version-of.ts';

type RecallProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rules.recall');
  return { title: t('title') };
}

export default async function RecallPage({ params }: RecallProps) {
  const { version, before } = await versionOf(await requireReviewer(), (await params).id);
  if (version.standing !== 'ahead' || !version.inForce) notFound();
  const [t, locale, parts] = [await getTranslations('rules.recall'), await localeOfRequest(), await rulesForm(version)];
  return (
    <Page title={t('title')} lead={t('lead')} back={parts.back}>
      <Facts rows={[
        { term: t('version'), value: version.name },
        { term: t('ahead'), value: formatPeriod(locale, version.inForce) },
        { term: t('goesOn'), value: before?.name },
      ]} />
      <RulesForm {...parts} {...await decisionFields()} action={recallAction} schema="recallRulesSchema" requestId={randomUUID()} isFinal submit={t('submit')} />
      <DecisionNotes />
    </Page>
  );
}
