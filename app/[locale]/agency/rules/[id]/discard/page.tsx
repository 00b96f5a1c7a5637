import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Page } from '#app/_ui/page.tsx';
import { requireReviewer } from '#lib/kernel/web/guards.ts';
import { discardAction } from '../../_components/actions.ts';
import { rulesForm } from '../../_components/form-parts.ts';
import { RulesForm } from '../../_components/rules-form.tsx';
import { draftOf } from '../../_components/version-of.ts';

type DiscardProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rules.discard');
  return { title: t('title') };
}

export default async function DiscardPage({ params }: DiscardProps) {
  const { version } = await draftOf(await requireReviewer(), (await params).id);
  const [t, parts] = [await getTranslations('rules.discard'), await rulesForm(version)];
  return (
    <Page title={t('title')} lead={t('lead')} back={parts.back}>
      <RulesForm {...parts} action={discardAction} schema="discardRulesSchema" requestId={randomUUID()} isFinal
        fields={[{ kind: 'check', name: 'confirmed', label: t('confirm') }]} submit={t('submit')} />
    </Page>
  );
}
