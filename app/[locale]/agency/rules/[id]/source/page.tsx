import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Page } from '#app/_ui/page.tsx';
import { requireReviewer } from '#lib/kernel/web/guards.ts';
import { sourceAction } from '../../_components/actions.ts';
import { rulesForm, wordsFields } from '../../_components/form-parts.ts';
import { RulesForm } from '../../_components/rules-form.tsx';
import { draftOf } from '../../_components/version-of.ts';

type SourceProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rules.source');
  return { title: t('title') };
}

export default async function SourcePage({ params }: SourceProps) {
  const { version } = await draftOf(await requireReviewer(), (await params).id);
  const [t, parts] = [await getTranslations('rules.source'), await rulesForm(version)];
  return (
    <Page title={t('title')} lead={t('lead')} back={parts.back}>
      <RulesForm {...parts} action={sourceAction} schema="rulesSourceSchema" fields={await wordsFields()}
        defaults={{ wordsKa: version.source.ka, wordsEn: version.source.en }} submit={t('submit')} />
    </Page>
  );
}
