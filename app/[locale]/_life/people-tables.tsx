import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { Rehearsal } from '#lib/participation/index.ts';

type Counted = { people: number; followers: number };

export async function PeopleByMunicipality({ rehearsal: { byMunicipality } }: { rehearsal: Rehearsal }) {
  const [t, locale] = [await getTranslations('participation.life.dryRun'), await localeOfRequest()];
  return (
    <Section title={t('byMunicipality')}>
      <DataTable<Rehearsal['byMunicipality'][number]> caption={t('byMunicipality')} rows={byMunicipality} keyOf={({ code }) => code}
        columns={[
          { heading: t('municipality'), cell: ({ name }) => name[locale] },
          { heading: t('peopleCount'), cell: ({ people }) => t('number', { count: people }), align: 'right' },
        ]} />
    </Section>
  );
}

export async function PeopleByAge({ rehearsal: { byAge }, isSuccession }: { rehearsal: Rehearsal; isSuccession: boolean }) {
  const t = await getTranslations('participation.life.dryRun');
  const years = ({ from, to }: Rehearsal['byAge'][number]) => (to === null ? t('yearsFrom', { from }) : t('years', { from, to }));
  const number = (heading: string, countOf: (row: Counted) => number) =>
    ({ heading, cell: (row: Counted) => t('number', { count: countOf(row) }), align: 'right' as const });
  const columns = [
    { heading: t('age'), cell: years },
    number(t('peopleCount'), ({ people }) => people),
    ...(isSuccession ? [number(t('followersCount'), ({ followers }) => followers)] : []),
  ];
  return (
    <Section title={t('byAge')}>
      <DataTable<Rehearsal['byAge'][number]> caption={t('byAge')} rows={byAge} keyOf={({ from }) => from} columns={columns} />
    </Section>
  );
}
