import { getTranslations } from 'next-intl/server';
import { DataTable, type Column } from '#app/_ui/data-table.tsx';
import { FilterForm, FilterSelect } from '#app/_ui/filter-form.tsx';
import { Pages } from '#app/_ui/pages.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { withQuery } from '#app/_ui/with-query.ts';
import { formatDate } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { rowsPageSize, type ImportFile } from '#lib/people/index.ts';
import { importResults } from '#lib/people/schemas.ts';

type Row = ImportFile['listed'][number];
type Asked = { result: (typeof importResults)[number] | null; page: number };

/** The rows of the file, of one result or all; numbers are masked, and the whole file is one click away. */
export async function Rows({ file, query: { result, page } }: { file: ImportFile; query: Asked }) {
  const [t, locale] = [await getTranslations('imports'), await localeOfRequest()];
  const path = localPath(locale, `/agency/imports/${file.id}`);
  return (
    <Section title={t('listed')} id="rows">
      <FilterForm action={`${path}#rows`} label={t('filter')} submit={t('show')}>
        <FilterSelect name="result" label={t('result')} value={result ?? ''} options={[
          { value: '', label: t('all') }, ...importResults.map((value) => ({ value, label: t(`results.${value}`) })),
        ]} />
      </FilterForm>
      {file.listed.length === 0 ? <p>{t('noRows')}</p> : <DataTable<Row> caption={t('listed')} rows={file.listed} keyOf={({ line }) => line} columns={await columnsOf(file)} />}
      <Pages page={page} pages={Math.ceil(file.total / rowsPageSize)} hrefOf={(to) => `${withQuery(path, { result: result ?? '', page: to })}#rows`} />
    </Section>
  );
}

async function columnsOf({ kind }: ImportFile): Promise<Column<Row>[]> {
  const [t, locale] = [await getTranslations('imports'), await localeOfRequest()];
  const day = ({ happenedOn }: Row) => happenedOn && formatDate(locale, happenedOn);
  const told: Column<Row> = kind === 'deaths'
    ? { heading: t('diedOn'), cell: day }
    : { heading: t('newName'), cell: (row) => row.newFamilyName && `${row.newGivenName} ${row.newFamilyName}, ${day(row)}` };
  return [
    { heading: t('line'), cell: ({ line }) => line },
    { heading: t('result'), cell: ({ result, appliedAt }) => (result === 'matched' && appliedAt ? t('applied') : t(`results.${result ?? 'matched'}`)) },
    { heading: t('reason'), cell: ({ reason }) => reason && t(`reasons.${reason as 'unknown'}`) },
    { heading: t('number'), cell: ({ number }) => number, isWhole: true },
    { heading: t('surname'), cell: ({ familyName, written }) => familyName ?? (written && <code>{written.slice(0, 80)}</code>) },
    told,
    { heading: t('person'), cell: ({ personId, line }) => personId && <TextLink href={localPath(locale, `/agency/people/${personId}`)}>{t('openFile')}<span className="aksel-sr-only">: {t('line')} {line}</span></TextLink> },
  ];
}
