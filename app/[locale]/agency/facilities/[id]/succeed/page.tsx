import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { exitRehearsal, successionPlan, successorQuery, successorsByNumber, successorsIn } from '#lib/participation/index.ts';
import { ActPage, NotPossible } from '../act-page.tsx';
import { facilityToAct, type FacilityParams } from '../facility-to-act.ts';
import { ChosenSuccessors } from './chosen-successors.tsx';
import { Outcome } from './outcome.tsx';
import { Split } from './split.tsx';
import { SuccessorSearch } from './successor-search.tsx';

type SucceedProps = FacilityParams & { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('participation.life.acts');
  return { title: t('succeed') };
}

/** Who succeeds, who goes where, what comes of it, and the order: each step is in the address, so that one may go back. */
export default async function SucceedPage({ params, searchParams }: SucceedProps) {
  const actor = await requireAgency();
  const of = await facilityToAct(actor, params, 'succeed');
  const [t, acts, query] = [await getTranslations('agency.life.succeed'), await getTranslations('participation.life.acts'), await searchParams];
  if (!of.isPossible) return <ActPage of={of} title={acts('succeed')}><NotPossible of={of} /></ActPage>;
  const { facility } = of;
  const path = localPath(await localeOfRequest(), `/agency/facilities/${facility.id}/succeed`);
  const asked = successionPlan(query);
  const successors = await successorsByNumber(actor, asked.chosen.filter((id) => id !== facility.id));
  const known = new Set(successors.map(({ id }) => id));
  const plan = successionPlan({ ...query, s: asked.chosen.filter((id) => known.has(id)).join(','), add: '', without: '' });
  const rehearsal = await exitRehearsal(actor, facility.id, successorsIn(plan));
  return (
    <ActPage of={of} title={acts('succeed')} lead={t('lead')}>
      <ChosenSuccessors successors={successors} plan={plan} path={path} />
      <SuccessorSearch actor={actor} facilityId={facility.id} plan={plan} path={path} q={successorQuery.parse(query).q} />
      {successors.length > 0 && rehearsal.people > 0 && <Split successors={successors} plan={plan} path={path} rehearsal={rehearsal} />}
      {successorsIn(plan).length > 0 && <Outcome facility={facility} successors={successors} plan={plan} rehearsal={rehearsal} />}
    </ActPage>
  );
}
