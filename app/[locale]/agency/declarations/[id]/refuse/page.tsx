import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { legalBasisOf } from '#lib/participation/index.ts';
import { actForm } from '../act-texts.ts';
import { ActPage, NotPossible } from '../act-page.tsx';
import { declarationToAct, type DeclarationParams } from '../shown.ts';
import { RefuseForm } from './refuse-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agency.declarations.refuse');
  return { title: t('title') };
}

export default async function RefusePage({ params }: DeclarationParams) {
  const actor = await requireAgency();
  const { file, review, version } = await declarationToAct(actor, params, 'propose_refusal');
  const t = await getTranslations('agency.declarations.refuse');
  if (!version) return <ActPage file={file} review={review} title={t('title')}><NotPossible file={file} /></ActPage>;
  return (
    <ActPage file={file} review={review} title={t('title')} lead={t('lead')}>
      <RefuseForm {...await actForm(file.id)} requestId={randomUUID()} hidden={{ declarationId: String(file.id), step: String(file.step) }}
        legalBasis={legalBasisOf('refusal')}
        texts={{ reasonsHint: t('reasonsHint'), submit: t('submit'), errorHeading: t('errorHeading') }} />
    </ActPage>
  );
}
