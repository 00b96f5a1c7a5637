import { getTranslations } from 'next-intl/server';
import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { type Service, servicesOf, type TableCode, type Tables } from '#lib/coverage/index.ts';

/** One of the page's three tables: its rows and its cells as they stand there. */
export async function TableInWords({ table, tables }: { table: TableCode; tables: Tables }) {
  const [t, head] = [await getTranslations('cover.words'), await getTranslations('cover.table')];
  const columns: Column<Service>[] = tables.packages.filter((covered) => covered.table === table).map(({ code, words }) => ({
    heading: <span lang="ka">{words}</span>,
    cell: ({ cells }) => <span lang="ka">{cells.get(code)?.raw || head('empty')}</span>,
  }));
  return (
    <Section title={t('table', { table })}>
      <DataTable<Service>
        caption={t('table', { table })}
        rows={servicesOf(tables).filter(({ rows }) => rows.has(table))}
        keyOf={({ code }) => code}
        columns={[{ heading: head('service'), cell: ({ rows }) => <RowOf words={rows.get(table)?.words} items={rows.get(table)?.items.map(({ ka }) => ka)} /> }, ...columns]}
      />
    </Section>
  );
}

const RowOf = ({ words, items = [] }: { words?: string; items?: string[] }) => (
  <span lang="ka">{[words, ...items].join(' ')}</span>
);
