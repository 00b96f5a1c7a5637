import { getTranslations } from 'next-intl/server';
import { FilterForm, FilterSelect } from '#app/_ui/filter-form.tsx';
import { Section } from '#app/_ui/section.tsx';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { PossibleSuccessor, Rehearsal, SuccessionPlan } from '#lib/participation/index.ts';

type SplitProps = { successors: PossibleSuccessor[]; plan: SuccessionPlan; path: string; rehearsal: Rehearsal };

/** Who goes where: a successor for each municipality in which people live, and one for everybody else. No two can be given one. */
export async function Split({ successors, plan, path, rehearsal: { byMunicipality } }: SplitProps) {
  const [t, locale] = [await getTranslations('agency.life.succeed'), await localeOfRequest()];
  const options = successors.map(({ id, name }) => ({ value: String(id), label: name[locale] }));
  return (
    <Section title={t('split')}>
      <p>{t('splitLead')}</p>
      <FilterForm action={path} label={t('split')} submit={t('show')}>
        <input type="hidden" name="s" value={plan.chosen.join(',')} />
        <FilterSelect name="else" label={t('everybodyElse')} value={String(plan.everybodyElse ?? '-')}
          options={[...options, { value: '-', label: t('nobody') }]} />
        {byMunicipality.map(({ code, name, people }) => (
          <FilterSelect key={code} name={`m-${code}`} label={t('inMunicipality', { municipality: name[locale], count: people })}
            value={String(plan.byMunicipality.get(code) ?? '')} options={[{ value: '', label: t('likeOthers') }, ...options]} />
        ))}
      </FilterForm>
    </Section>
  );
}
