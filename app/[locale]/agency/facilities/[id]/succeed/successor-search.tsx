import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { FilterForm, FilterText } from '#app/_ui/filter-form.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { withQuery } from '#app/_ui/with-query.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { findSuccessors, mostSuccessors, queryOf, type PossibleSuccessor, type SuccessionPlan } from '#lib/participation/index.ts';

type SearchProps = { actor: AgencyActor; facilityId: number; plan: SuccessionPlan; path: string; q: string };

/** One more successor, by name or by number. */
export async function SuccessorSearch({ actor, facilityId, plan, path, q }: SearchProps) {
  const t = await getTranslations('agency.life.succeed');
  if (plan.chosen.length >= mostSuccessors) return <p>{t('most')}</p>;
  const found = q ? await findSuccessors(actor, facilityId, q) : [];
  return (
    <Section title={t('search')}>
      <FilterForm action={path} label={t('search')} submit={t('find')}>
        {Object.entries(queryOf(plan)).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <FilterText name="q" label={t('q')} value={q} maxLength={100} />
      </FilterForm>
      {q && found.length === 0 && <p role="status">{t('notFound')}</p>}
      {found.length > 0 && <Found found={found.filter(({ id }) => !plan.chosen.includes(id))} plan={plan} path={path} />}
    </Section>
  );
}

async function Found({ found, plan, path }: { found: PossibleSuccessor[]; plan: SuccessionPlan; path: string }) {
  const [t, life, locale] = [await getTranslations('agency.life.succeed'), await getTranslations('agency.life'), await localeOfRequest()];
  return (
    <DataTable<PossibleSuccessor> caption={t('found')} rows={found} keyOf={({ id }) => id} columns={[
      { heading: t('facility'), cell: ({ name }) => name[locale] },
      { heading: life('number'), cell: ({ id }) => id },
      { heading: t('address'), cell: ({ address }) => address[locale] },
      { heading: t('obstacle'), cell: ({ obstacle }) => (obstacle ? t(`obstacles.${obstacle}`) : t('can')) },
      {
        heading: t('act'),
        cell: ({ id, name }) => <TextLink href={withQuery(path, { ...queryOf(plan), add: String(id) })}>{t('chooseWhich', { facility: name[locale] })}</TextLink>,
      },
    ]} />
  );
}
