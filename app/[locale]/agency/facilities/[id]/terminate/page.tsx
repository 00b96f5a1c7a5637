import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { exitRehearsal } from '#lib/participation/index.ts';
import { DryRun } from '#app/[locale]/_life/dry-run.tsx';
import { LifeForm } from '#app/[locale]/_life/life-form.tsx';
import { actForm, decisionFields, leavesOnField } from '../act-form.ts';
import { ActPage, NotPossible } from '../act-page.tsx';
import { facilityToAct, type FacilityParams } from '../facility-to-act.ts';
import { proposeAction } from './action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('participation.life.acts');
  return { title: t('propose_termination') };
}

export default async function ProposePage({ params }: FacilityParams) {
  const actor = await requireAgency();
  const of = await facilityToAct(actor, params, 'propose_termination');
  const [t, acts] = [await getTranslations('agency.life.terminate'), await getTranslations('participation.life.acts')];
  const title = acts('propose_termination');
  if (!of.isPossible || of.life.proposal) return <ActPage of={of} title={title}><NotPossible of={of} /></ActPage>;
  const { facility, life } = of;
  const rehearsal = await exitRehearsal(actor, facility.id);
  const { fields, defaults } = await decisionFields();
  return (
    <ActPage of={of} title={title} lead={t('lead')}>
      <DryRun rehearsal={rehearsal} told={{ clinic: facility.name, on: rehearsal.tomorrow }} />
      <LifeForm action={proposeAction} schema="proposeTerminationSchema" defaults={defaults} hidden={{ facilityId: String(facility.id) }}
        fields={[await leavesOnField(life), ...fields]} {...await actForm(facility.id, 'terminate', 'terminate')} />
    </ActPage>
  );
}
