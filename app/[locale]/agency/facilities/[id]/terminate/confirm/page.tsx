import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { exitRehearsal } from '#lib/participation/index.ts';
import { DryRun } from '#app/[locale]/_life/dry-run.tsx';
import { LifeForm } from '#app/[locale]/_life/life-form.tsx';
import { actForm } from '../../act-form.ts';
import { ActPage, DecisionNotes, NotPossible } from '../../act-page.tsx';
import { facilityToAct, type FacilityParams } from '../../facility-to-act.ts';
import { Proposal } from '../../proposal.tsx';
import { mayConfirm } from '../../settling.ts';
import { confirmAction } from './action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agency.life.confirm');
  return { title: t('title') };
}

export default async function ConfirmPage({ params }: FacilityParams) {
  const actor = await requireAgency();
  const of = await facilityToAct(actor, params, 'terminate');
  const t = await getTranslations('agency.life.confirm');
  const { facility, life, life: { proposal } } = of;
  if (!proposal) return <ActPage of={of} title={t('title')}><NotPossible of={of} /></ActPage>;
  if (!mayConfirm(life)) return <ActPage of={of} title={t('title')}><Proposal facilityId={facility.id} life={life} proposal={proposal} /></ActPage>;
  const rehearsal = await exitRehearsal(actor, facility.id);
  return (
    <ActPage of={of} title={t('title')} lead={t('lead')}>
      <Proposal facilityId={facility.id} life={life} proposal={proposal} isRead />
      <DryRun rehearsal={rehearsal} told={{ clinic: facility.name, on: proposal.effectiveOn }} />
      <LifeForm action={confirmAction} schema="confirmTerminationSchema" isFinal
        hidden={{ facilityId: String(facility.id), proposalId: String(proposal.id), people: String(rehearsal.people) }}
        fields={[{ kind: 'check', name: 'confirmed', label: t('confirm', { people: rehearsal.people }) }]}
        {...await actForm(facility.id, 'confirm', 'terminate/confirm')} />
      <DecisionNotes />
    </ActPage>
  );
}
