import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Empty } from '#app/_ui/empty.tsx';
import { FilterForm, FilterText } from '#app/_ui/filter-form.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Pages } from '#app/_ui/pages.tsx';
import { withQuery } from '#app/_ui/with-query.ts';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { formClinics, formsPageSize } from '#lib/registration/index.ts';
import { formClinicsQuery } from '#lib/registration/schemas.ts';
import { ClinicsTable } from './clinics-table.tsx';

type FormClinicsProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('counter.agency');
  return { title: t('title') };
}

export default async function FormClinicsPage({ searchParams }: FormClinicsProps) {
  const actor = await requireAgency();
  const query = formClinicsQuery.parse(await searchParams);
  const { clinics, total } = await formClinics(actor, query);
  const [t, path] = [await getTranslations('counter.agency'), localPath(await localeOfRequest(), '/agency/forms')];
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <FilterForm action={path} label={t('filter')} submit={t('search')}>
        <FilterText name="q" label={t('q')} value={query.q} maxLength={80} />
      </FilterForm>
      {clinics.length === 0
        ? <Empty title={t('none')} actions={<LinkButton href={path} variant="secondary">{t('all')}</LinkButton>}><p>{t('noneNow')}</p></Empty>
        : <><p role="status">{t('count', { count: total })}</p><ClinicsTable clinics={clinics} /></>}
      <Pages page={query.page} pages={Math.ceil(total / formsPageSize)} hrefOf={(page) => withQuery(path, { ...query, page })} />
    </Page>
  );
}
