import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { PossibleSuccessor, Rehearsal, SuccessionPlan } from '#lib/participation/index.ts';

type Row = Rehearsal['byMunicipality'][number];
type WhoFollowsProps = { successors: PossibleSuccessor[]; plan: SuccessionPlan; rehearsal: Rehearsal };

/** From each municipality: to whom, how many, and why others do not. */
export async function WhoFollows({ successors, plan, rehearsal: { byMunicipality } }: WhoFollowsProps) {
  const [t, run, locale] = [await getTranslations('agency.life.succeed'), await getTranslations('participation.life.dryRun'), await localeOfRequest()];
  const takerOf = ({ code }: Row) => successors.find(({ id }) => id === (plan.byMunicipality.get(code) ?? plan.everybodyElse));
  const obstacleOf = (row: Row) => {
    const taker = takerOf(row);
    if (!taker) return t('nobody');
    if (taker.obstacle) return t(`obstacles.${taker.obstacle}`);
    return row.followers < row.people ? t('others') : t('can');
  };
  return (
    <Section title={t('whoFollows')}>
      <DataTable<Row> caption={t('whoFollows')} rows={byMunicipality} keyOf={({ code }) => code} columns={[
        { heading: run('municipality'), cell: ({ name }) => name[locale] },
        { heading: t('whereTo'), cell: (row) => takerOf(row)?.name[locale] ?? t('nobody') },
        { heading: run('peopleCount'), cell: ({ people }) => run('number', { count: people }), align: 'right' },
        { heading: run('followersCount'), cell: ({ followers }) => run('number', { count: followers }), align: 'right' },
        { heading: t('obstacle'), cell: obstacleOf },
      ]} />
    </Section>
  );
}
