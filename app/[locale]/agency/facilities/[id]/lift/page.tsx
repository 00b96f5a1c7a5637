import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { LifeForm } from '#app/[locale]/_life/life-form.tsx';
import { actForm, decisionFields } from '../act-form.ts';
import { ActPage, DecisionNotes, NotPossible } from '../act-page.tsx';
import { facilityToAct, type FacilityParams } from '../facility-to-act.ts';
import { liftAction } from './action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('participation.life.acts');
  return { title: t('lift') };
}

export default async function LiftPage({ params }: FacilityParams) {
  const actor = await requireAgency();
  const of = await facilityToAct(actor, params, 'lift');
  const [t, acts] = [await getTranslations('agency.life.lift'), await getTranslations('participation.life.acts')];
  if (!of.isPossible) return <ActPage of={of} title={acts('lift')}><NotPossible of={of} /></ActPage>;
  return (
    <ActPage of={of} title={acts('lift')} lead={t('lead')}>
      <LifeForm action={liftAction} schema="suspensionSchema" hidden={{ facilityId: String(of.facility.id) }}
        {...await decisionFields()} {...await actForm(of.facility.id, 'lift', 'lift')} />
      <DecisionNotes />
    </ActPage>
  );
}
