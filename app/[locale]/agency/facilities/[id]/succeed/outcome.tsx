import { getTranslations } from 'next-intl/server';
import { DryRun } from '#app/[locale]/_life/dry-run.tsx';
import { LifeForm, type LifeField } from '#app/[locale]/_life/life-form.tsx';
import { withQuery } from '#app/_ui/with-query.ts';
import { queryOf, successorsIn, successorsText, type PossibleSuccessor, type Rehearsal, type SuccessionPlan } from '#lib/participation/index.ts';
import { actForm, decisionFields } from '../act-form.ts';
import { DecisionNotes } from '../act-page.tsx';
import type { FacilityToAct } from '../facility-to-act.ts';
import { succeedAction } from './action.ts';
import { WhoFollows } from './who-follows.tsx';

type OutcomeProps = { facility: FacilityToAct['facility']; successors: PossibleSuccessor[]; plan: SuccessionPlan; rehearsal: Rehearsal };

/** The dry run of the order as it is put together, and the form that carries it out. */
export async function Outcome({ facility, successors, plan, rehearsal }: OutcomeProps) {
  const t = await getTranslations('agency.life.succeed');
  const { people, followers, tomorrow } = rehearsal;
  const { fields, defaults } = await decisionFields();
  const { againHref, ...form } = await actForm(facility.id, 'succeed', 'succeed');
  const taker = successors.find(({ id, obstacle }) => obstacle === null && successorsIn(plan).some((one) => one.facility === id));
  return (
    <>
      <DryRun rehearsal={rehearsal} isSuccession told={{ clinic: facility.name, on: tomorrow, successor: taker?.name }}>
        <WhoFollows successors={successors} plan={plan} rehearsal={rehearsal} />
      </DryRun>
      <LifeForm action={succeedAction} schema="succeedSchema" isFinal defaults={defaults}
        hidden={{ facilityId: String(facility.id), people: String(people), successors: successorsText(successorsIn(plan)) }}
        fields={[...await orderFields(), ...fields, { kind: 'check', name: 'confirmed', label: t('confirm', { people, followers }) }]}
        {...form} againHref={withQuery(againHref, queryOf(plan))} />
      <DecisionNotes />
    </>
  );
}

async function orderFields(): Promise<LifeField[]> {
  const [t, form] = [await getTranslations('agency.life.succeed'), await getTranslations('agency.life.form')];
  return [
    { kind: 'line', name: 'orderNumber', label: t('orderNumber'), maxLength: 100 },
    { kind: 'date', name: 'orderSignedOn', label: t('orderSignedOn'), hint: t('orderSignedHint'), parts: { day: form('day'), month: form('month'), year: form('year') } },
  ];
}
