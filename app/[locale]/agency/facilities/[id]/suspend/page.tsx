import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { LifeForm } from '#app/[locale]/_life/life-form.tsx';
import { actForm, decisionFields } from '../act-form.ts';
import { ActPage, DecisionNotes, NotPossible } from '../act-page.tsx';
import { facilityToAct, type FacilityParams } from '../facility-to-act.ts';
import { suspendAction } from './action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('participation.life.acts');
  return { title: t('suspend') };
}

export default async function SuspendPage({ params }: FacilityParams) {
  const actor = await requireAgency();
  const of = await facilityToAct(actor, params, 'suspend');
  const [t, acts] = [await getTranslations('agency.life.suspend'), await getTranslations('participation.life.acts')];
  if (!of.isPossible) return <ActPage of={of} title={acts('suspend')}><NotPossible of={of} /></ActPage>;
  return (
    <ActPage of={of} title={acts('suspend')} lead={t('lead')}>
      <LifeForm action={suspendAction} schema="suspensionSchema" hidden={{ facilityId: String(of.facility.id) }}
        {...await decisionFields()} {...await actForm(of.facility.id, 'suspend', 'suspend')} />
      <DecisionNotes />
    </ActPage>
  );
}
