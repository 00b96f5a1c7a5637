import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { withQuery } from '#app/_ui/with-query.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { queryOf, type PossibleSuccessor, type SuccessionPlan } from '#lib/participation/index.ts';

type ChosenProps = { successors: PossibleSuccessor[]; plan: SuccessionPlan; path: string };

/** The successors of the order so far, and whether people can follow to each. */
export async function ChosenSuccessors({ successors, plan, path }: ChosenProps) {
  const [t, life, locale] = [await getTranslations('agency.life.succeed'), await getTranslations('agency.life'), await localeOfRequest()];
  const without = (id: number) => withQuery(path, { ...queryOf(plan), without: String(id) });
  return (
    <Section title={t('successors')}>
      {successors.length === 0 ? <p>{t('none')}</p> : (
        <DataTable<PossibleSuccessor> caption={t('successors')} rows={successors} keyOf={({ id }) => id} columns={[
          { heading: t('facility'), cell: ({ name }) => name[locale] },
          { heading: life('number'), cell: ({ id }) => id },
          { heading: t('address'), cell: ({ address }) => address[locale] },
          { heading: t('obstacle'), cell: ({ obstacle }) => (obstacle ? t(`obstacles.${obstacle}`) : t('can')) },
          { heading: t('act'), cell: ({ id, name }) => <TextLink href={without(id)}>{t('removeWhich', { facility: name[locale] })}</TextLink> },
        ]} />
      )}
    </Section>
  );
}
