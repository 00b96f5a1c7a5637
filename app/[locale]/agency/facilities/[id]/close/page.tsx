import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { exitRehearsal } from '#lib/participation/index.ts';
import { DryRun } from '#app/[locale]/_life/dry-run.tsx';
import { LifeForm } from '#app/[locale]/_life/life-form.tsx';
import { actForm, decisionFields, leavesOnField } from '../act-form.ts';
import { ActPage, DecisionNotes, NotPossible } from '../act-page.tsx';
import { facilityToAct, type FacilityParams } from '../facility-to-act.ts';
import { closeAction } from './action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('participation.life.acts');
  return { title: t('close') };
}

export default async function ClosePage({ params }: FacilityParams) {
  const actor = await requireAgency();
  const of = await facilityToAct(actor, params, 'close');
  const [t, acts] = [await getTranslations('agency.life.close'), await getTranslations('participation.life.acts')];
  if (!of.isPossible) return <ActPage of={of} title={acts('close')}><NotPossible of={of} /></ActPage>;
  const { facility, life } = of;
  const rehearsal = await exitRehearsal(actor, facility.id);
  const { fields, defaults } = await decisionFields();
  return (
    <ActPage of={of} title={acts('close')} lead={t('lead')}>
      <DryRun rehearsal={rehearsal} told={{ clinic: facility.name, on: rehearsal.tomorrow }} />
      <LifeForm action={closeAction} schema="closeSchema" isFinal defaults={defaults}
        hidden={{ facilityId: String(facility.id), people: String(rehearsal.people) }}
        fields={[await leavesOnField(life), ...fields, { kind: 'check', name: 'confirmed', label: t('confirm', { people: rehearsal.people }) }]}
        {...await actForm(facility.id, 'close', 'close')} />
      <DecisionNotes />
    </ActPage>
  );
}
