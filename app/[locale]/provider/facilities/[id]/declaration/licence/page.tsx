import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireManager } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import type { DeclaredVersion } from '#lib/participation/index.ts';
import { draftOf, type PartProps } from '../_wizard/draft.ts';
import { formProps } from '../_wizard/form-props.ts';
import { PartPage } from '../_wizard/part-page.tsx';
import { LicenceForm } from './licence-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('participation.wizard.licence');
  return { title: t('title') };
}

const errors = ['licenceNumber', 'licenceIssuedOn', 'licenceTerm', 'licenceExpiresOn', 'licenceEndsEarly'].map((name) => `declaration.${name}`);

function termOf({ licenceIssuedOn, licenceExpiresOn }: DeclaredVersion): string {
  if (!licenceIssuedOn) return '';
  return licenceExpiresOn ? 'until' : 'unlimited';
}

export default async function LicencePage(props: PartProps) {
  const actor = await requireManager();
  const draft = await draftOf(actor, props);
  const { licenceNumber, licenceIssuedOn, licenceExpiresOn } = draft.declared;
  const said = { licenceNumber, licenceIssuedOn, term: termOf(draft.declared), licenceExpiresOn };
  const { fields, wizard } = messagesOf(await localeOfRequest()).participation;
  return (
    <PartPage section="licence" draft={draft}>
      <LicenceForm {...await formProps(draft, said, ...errors)} labels={fields} words={wizard.licence} />
    </PartPage>
  );
}
