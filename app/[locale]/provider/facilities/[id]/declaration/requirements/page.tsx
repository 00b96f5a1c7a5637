import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireManager } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { termsInForce, type DeclaredVersion } from '#lib/participation/index.ts';
import { draftOf, type PartProps } from '../_wizard/draft.ts';
import { formProps } from '../_wizard/form-props.ts';
import { PartPage } from '../_wizard/part-page.tsx';
import { RequirementsForm } from './requirements-form.tsx';
import { TermsText } from './terms-text.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('participation.wizard.requirements');
  return { title: t('title') };
}

/** What was confirmed of other terms says nothing about these. */
const confirmedOf = ({ terms, confirmed }: DeclaredVersion, version: string): string => (terms?.version === version ? confirmed.join(',') : '');

export default async function RequirementsPage(props: PartProps) {
  const actor = await requireManager();
  const draft = await draftOf(actor, props);
  const terms = await termsInForce(actor);
  const [t, locale] = [await getTranslations('participation.wizard.requirements'), await localeOfRequest()];
  const requirements = terms.requirements.map((one) => ({ value: one.code, label: one[locale], description: t('source', { source: one.source }) }));
  const confirmed = confirmedOf(draft.declared, terms.version);
  return (
    <PartPage section="requirements" draft={draft}>
      <TermsText terms={terms} />
      <RequirementsForm {...await formProps(draft, { confirmed }, 'declaration.confirmed')} legend={t('legend')} termsVersion={terms.version}
        requirements={requirements} />
    </PartPage>
  );
}
