import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireManager } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { scopes } from '#lib/participation/schemas.ts';
import { draftOf, type PartProps } from '../_wizard/draft.ts';
import { formProps } from '../_wizard/form-props.ts';
import { PartPage } from '../_wizard/part-page.tsx';
import { ScopeForm } from './scope-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('participation.wizard.scope');
  return { title: t('title') };
}

export default async function ScopePage(props: PartProps) {
  const actor = await requireManager();
  const draft = await draftOf(actor, props);
  const { wizard, scopes: names } = messagesOf(await localeOfRequest()).participation;
  return (
    <PartPage section="scope" draft={draft}>
      <ScopeForm {...await formProps(draft, { scope: draft.declared.scope?.join(',') ?? '' }, 'declaration.scope')} words={wizard.scope}
        options={scopes.map((value) => ({ value, label: names[value] }))} />
    </PartPage>
  );
}
