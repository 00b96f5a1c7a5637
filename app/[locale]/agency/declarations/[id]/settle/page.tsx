import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { actForm } from '../act-texts.ts';
import { ActPage, NotPossible } from '../act-page.tsx';
import { DecisionNotes } from '../decision-notes.tsx';
import { Proposal } from '../proposal.tsx';
import { declarationToAct, type DeclarationParams } from '../shown.ts';
import { SettleForm } from './settle-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agency.declarations.settle');
  return { title: t('title') };
}

export default async function SettlePage({ params }: DeclarationParams) {
  const actor = await requireAgency();
  const { file, review, version } = await declarationToAct(actor, params, 'reject_refusal');
  const t = await getTranslations('agency.declarations.settle');
  const { proposal } = review;
  if (!version || !proposal) return <ActPage file={file} review={review} title={t('title')}><NotPossible file={file} /></ActPage>;
  const { isOwn } = proposal;
  return (
    <ActPage file={file} review={review} title={t(isOwn ? 'ownTitle' : 'title')} lead={t(isOwn ? 'ownLead' : 'lead')}>
      <Proposal proposal={proposal} level={2} />
      <SettleForm {...await actForm(file.id, 'review.answer', 'review.objection')} requestId={randomUUID()} isOwn={isOwn}
        hidden={{ declarationId: String(file.id), step: String(file.step) }}
        texts={{
          answer: t('answer'), confirm: t('confirm'), object: t('object'), objection: t(isOwn ? 'ownObjection' : 'objection'),
          objectionHint: isOwn ? undefined : t('objectionHint'), submit: t(isOwn ? 'ownSubmit' : 'submit'), errorHeading: t('errorHeading'),
        }} />
      {!isOwn && <DecisionNotes />}
    </ActPage>
  );
}
