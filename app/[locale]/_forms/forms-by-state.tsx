import { getTranslations } from 'next-intl/server';
import { FilterForm, FilterSelect } from '#app/_ui/filter-form.tsx';
import { Pages } from '#app/_ui/pages.tsx';
import { Section } from '#app/_ui/section.tsx';
import { withQuery } from '#app/_ui/with-query.ts';
import { formsPageSize, type Ledger } from '#lib/registration/index.ts';
import { formStates, type LedgerQuery } from '#lib/registration/schemas.ts';
import { FormsTable } from './forms-table.tsx';

type FormsByStateProps = { ledger: Ledger; query: LedgerQuery; path: string; showsScans?: boolean };

/** A page of a clinic's forms that are in one state. */
export async function FormsByState({ ledger, query, path, showsScans = false }: FormsByStateProps) {
  const t = await getTranslations('counter');
  return (
    <Section title={t('forms.list')}>
      <FilterForm action={path} label={t('forms.filter')} submit={t('forms.show')}>
        <FilterSelect name="state" label={t('forms.state')} value={query.state}
          options={formStates.map((state) => ({ value: state, label: t(`states.${state}`) }))} />
      </FilterForm>
      {ledger.lines.length === 0 ? <p role="status">{t('forms.empty')}</p> : <FormsTable lines={ledger.lines} state={query.state} showsScans={showsScans} />}
      <Pages page={query.page} pages={Math.ceil(ledger.total / formsPageSize)} hrefOf={(page) => withQuery(path, { ...query, page })} />
    </Section>
  );
}
