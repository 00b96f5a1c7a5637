import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { requireManager } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { draftOf, type PartProps } from '../_wizard/draft.ts';
import { PartPage } from '../_wizard/part-page.tsx';
import { partHref } from '../_wizard/steps.ts';
import { Outcome } from './outcome.tsx';
import { UploadForm } from './upload-form.tsx';
import { Uploaded } from './uploaded.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('participation.wizard.documents');
  return { title: t('title') };
}

export default async function DocumentsPage(props: PartProps) {
  const actor = await requireManager();
  const draft = await draftOf(actor, props);
  const { added, refused } = await props.searchParams;
  const [t, locale, { id }] = [await getTranslations('participation.wizard.documents'), await localeOfRequest(), draft.file.facility];
  return (
    <PartPage section="documents" draft={draft}>
      <Outcome added={added === '1'} refused={refused} />
      <Uploaded documents={draft.declared.documents} facilityId={id} />
      <UploadForm facilityId={id} />
      <p><LinkButton href={partHref(locale, id, draft.from === 'check' ? 'check' : 'requirements')}>{t('next')}</LinkButton></p>
    </PartPage>
  );
}
