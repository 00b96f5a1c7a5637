import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Page } from '#app/_ui/page.tsx';
import { areas } from '#lib/coverage/schemas.ts';
import { requireReviewer } from '#lib/kernel/web/guards.ts';
import { footnoteAction } from '../../../_components/actions.ts';
import { rulesForm, wordsFields } from '../../../_components/form-parts.ts';
import { RulesForm } from '../../../_components/rules-form.tsx';
import { draftOf } from '../../../_components/version-of.ts';

type FootnoteProps = { params: Promise<{ id: string; area: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rules.footnotes');
  return { title: t('pageTitle') };
}

export default async function FootnotePage({ params }: FootnoteProps) {
  const asked = await params;
  const { version, content } = await draftOf(await requireReviewer(), asked.id);
  const area = areas.find((one) => one === asked.area) ?? notFound();
  const footnote = content.footnotes.get(area) ?? notFound();
  const [t, names, parts] = [await getTranslations('rules.footnotes'), await getTranslations('rules.areas'), await rulesForm(version, '#footnotes')];
  return (
    <Page title={t('pageTitle')} lead={names(area)} back={parts.back}>
      <RulesForm {...parts} action={footnoteAction} schema="footnoteSchema" hidden={{ ...parts.hidden, area }} fields={await wordsFields()}
        defaults={{ wordsKa: footnote.words.ka, wordsEn: footnote.words.en }} submit={t('submit')} />
    </Page>
  );
}
