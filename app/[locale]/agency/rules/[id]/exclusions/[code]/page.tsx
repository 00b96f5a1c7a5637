import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { RulesExclusion, VersionFile } from '#lib/coverage/index.ts';
import { requireReviewer } from '#lib/kernel/web/guards.ts';
import { exclusionAction, removeExclusionAction } from '../../../_components/actions.ts';
import { rulesForm, wordsFields } from '../../../_components/form-parts.ts';
import { RulesForm, type RulesField } from '../../../_components/rules-form.tsx';
import { draftOf } from '../../../_components/version-of.ts';

type ExclusionProps = { params: Promise<{ id: string; code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rules.exclusions');
  return { title: t('pageTitle') };
}

/** One exclusion in other words, or taken out; at `new` another one. */
export default async function ExclusionPage({ params }: ExclusionProps) {
  const asked = await params;
  const file = await draftOf(await requireReviewer(), asked.id);
  const one = asked.code === 'new' ? null : file.content.exclusions.find(({ code }) => code === asked.code) ?? notFound();
  const [t, parts] = [await getTranslations('rules.exclusions'), await rulesForm(file.version, '#exclusions')];
  return (
    <Page title={t(one ? 'pageTitle' : 'add')} back={parts.back}>
      <RulesForm {...parts} action={exclusionAction} schema="exclusionSchema" hidden={{ ...parts.hidden, exclusion: one?.code ?? '' }}
        fields={await fieldsOf(file)} defaults={defaultsOf(one)} submit={t(one ? 'submit' : 'addSubmit')} />
      {one && (
        <Section title={t('removeTitle')}>
          <p>{t('removeText')}</p>
          <RulesForm {...parts} action={removeExclusionAction} schema="removeExclusionSchema" hidden={{ ...parts.hidden, exclusion: one.code }} fields={[]}
            isFinal submit={t('remove')} back={undefined} />
        </Section>
      )}
    </Page>
  );
}

async function fieldsOf({ content }: VersionFile): Promise<RulesField[]> {
  const [t, names] = [await getTranslations('rules.exclusions'), await getTranslations('coverage.packages')];
  return [
    ...await wordsFields(),
    ...await wordsFields(['exceptionKa', 'exceptionEn'], 'exception'),
    { kind: 'boxes', name: 'packages', label: t('whom'), hint: t('whomHint'), options: content.packages.map(({ code }) => ({ value: code, label: names(code) })) },
  ];
}

const defaultsOf = (one: RulesExclusion | null): Record<string, string> => (one === null ? {} : {
  wordsKa: one.words.ka, wordsEn: one.words.en, exceptionKa: one.exception?.ka ?? '', exceptionEn: one.exception?.en ?? '', packages: one.packages?.join(',') ?? '',
});
