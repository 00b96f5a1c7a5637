import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { ListedImport } from '#lib/people/index.ts';
import { StateTag } from '../state-tag.tsx';

export async function ImportsTable({ imports }: { imports: ListedImport[] }) {
  const [t, locale] = [await getTranslations('imports'), await localeOfRequest()];
  return (
    <DataTable<ListedImport> caption={t('list')} rows={imports} keyOf={({ id }) => id} columns={[
      { heading: t('file'), cell: ({ id, fileName }) => <TextLink href={localPath(locale, `/agency/imports/${id}`)}>{fileName}</TextLink> },
      { heading: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
      { heading: t('state'), cell: ({ state }) => <StateTag state={state} /> },
      { heading: t('rows'), cell: ({ rows }) => rows.toLocaleString(locale), align: 'right' },
      { heading: t('results.matched'), cell: ({ matched }) => matched.toLocaleString(locale), align: 'right' },
      { heading: t('startedAt'), cell: ({ startedAt }) => formatInstant(locale, startedAt) },
      { heading: t('startedBy'), cell: ({ startedBy }) => startedBy },
    ]} />
  );
}
