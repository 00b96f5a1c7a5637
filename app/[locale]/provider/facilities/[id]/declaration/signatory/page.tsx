import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireManager } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { draftOf, type PartProps } from '../_wizard/draft.ts';
import { formProps } from '../_wizard/form-props.ts';
import { PartPage } from '../_wizard/part-page.tsx';
import { SignatoryForm } from './signatory-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('participation.wizard.signatory');
  return { title: t('title') };
}

const errors = ['signatoryName', 'signatoryPosition', 'signatoryBasis'].map((name) => `declaration.${name}`);

export default async function SignatoryPage(props: PartProps) {
  const actor = await requireManager();
  const draft = await draftOf(actor, props);
  const { signatoryName, signatoryPosition, signatoryBasis } = draft.declared;
  const { fields, wizard } = messagesOf(await localeOfRequest()).participation;
  return (
    <PartPage section="signatory" draft={draft}>
      <SignatoryForm {...await formProps(draft, { signatoryName, signatoryPosition, signatoryBasis }, ...errors)}
        labels={fields} words={wizard.signatory} />
    </PartPage>
  );
}
