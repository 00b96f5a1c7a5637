import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Page } from '#app/_ui/page.tsx';
import { whomItTouches } from '#lib/coverage/index.ts';
import { daysLater } from '#lib/kernel/days.ts';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { Differences } from '../../_components/differences.tsx';
import { rulesForm } from '../../_components/form-parts.ts';
import { versionOf } from '../../_components/version-of.ts';
import { WhomItTouches } from '../../_components/whom-it-touches.tsx';

type CompareProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rules.compare');
  return { title: t('pageTitle') };
}

/** A version beside the one whose place it takes, cell by cell; of one that is not in force yet, whom it would touch. */
export default async function ComparePage({ params }: CompareProps) {
  const actor = await requireAgency();
  const file = await versionOf(actor, (await params).id);
  const { version, before, differences, today } = file;
  if (!before) notFound();
  const [t, { back }] = [await getTranslations('rules.compare'), await rulesForm(version)];
  const on = version.standing === 'draft' ? daysLater(today, 1) : version.standing === 'ahead' && version.inForce?.start;
  return (
    <Page title={t('title', { name: version.name, before: before.name })} width="wide" back={back}>
      <Differences file={file} />
      {on && <WhomItTouches touched={await whomItTouches(actor, differences, on)} on={on} />}
    </Page>
  );
}
