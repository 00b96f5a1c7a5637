import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { LifeForm } from '#app/[locale]/_life/life-form.tsx';
import { actForm } from '../../act-form.ts';
import { ActPage, NotPossible } from '../../act-page.tsx';
import { facilityToAct, type FacilityParams } from '../../facility-to-act.ts';
import { Proposal } from '../../proposal.tsx';
import { objectAction } from './action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agency.life.object');
  return { title: t('title') };
}

export default async function ObjectPage({ params }: FacilityParams) {
  const actor = await requireAgency();
  const of = await facilityToAct(actor, params, 'reject_termination');
  const t = await getTranslations('agency.life.object');
  const { facility, life, life: { proposal } } = of;
  if (!proposal || !of.isPossible) return <ActPage of={of} title={t('title')}><NotPossible of={of} /></ActPage>;
  const { texts, ...form } = await actForm(facility.id, 'object', 'terminate/object');
  const { isOwn } = proposal;
  return (
    <ActPage of={of} title={t(isOwn ? 'ownTitle' : 'title')} lead={t('lead')}>
      <Proposal facilityId={facility.id} life={life} proposal={proposal} isRead />
      <LifeForm action={objectAction} schema="objectTerminationSchema" {...form}
        texts={{ ...texts, submit: t(isOwn ? 'ownSubmit' : 'submit') }}
        hidden={{ facilityId: String(facility.id), proposalId: String(proposal.id) }}
        fields={[{ kind: 'prose', name: 'objection', label: t(isOwn ? 'ownObjection' : 'objection'), hint: t('objectionHint'), rows: 4 }]} />
    </ActPage>
  );
}
