import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { declarationSections, legalBasisOf } from '#lib/participation/index.ts';
import { actForm } from '../act-texts.ts';
import { ActPage, NotPossible } from '../act-page.tsx';
import { DecisionNotes } from '../decision-notes.tsx';
import { declarationToAct, type DeclarationParams } from '../shown.ts';
import { ReturnForm } from './return-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agency.declarations.return');
  return { title: t('title') };
}

export default async function ReturnPage({ params }: DeclarationParams) {
  const actor = await requireAgency();
  const { file, review, version } = await declarationToAct(actor, params, 'return');
  const [t, words] = [await getTranslations('agency.declarations.return'), await getTranslations('participation.sections')];
  if (!version) return <ActPage file={file} review={review} title={t('title')}><NotPossible file={file} /></ActPage>;
  const form = await actForm(file.id, 'review.section');
  const sections = declarationSections.map((name) => ({
    name, label: t('section', { section: words(name) }), see: `${form.here}#${name}`,
  }));
  return (
    <ActPage file={file} review={review} title={t('title')} lead={t('lead')}>
      <ReturnForm {...form} requestId={randomUUID()} hidden={{ declarationId: String(file.id), step: String(file.step) }}
        sections={sections} legalBasis={legalBasisOf('return')}
        texts={{ seeSection: t('seeSection'), reasonsHint: t('reasonsHint'), submit: t('submit'), errorHeading: t('errorHeading') }} />
      <DecisionNotes />
    </ActPage>
  );
}
