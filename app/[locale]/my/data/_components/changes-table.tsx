import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { changeInWords, type Change } from '#lib/people/index.ts';

/** What was done, by whom, and under which number. */
export async function ChangesTable({ changes }: { changes: Change[] }) {
  const [t, locale] = [await getTranslations('data.changes'), await localeOfRequest()];
  const rows = changes.map((change) => ({ id: change.id, ...changeInWords(change, locale) }));
  return (
    <DataTable<(typeof rows)[number]>
      caption={t('title')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { heading: t('at'), cell: ({ at }) => at },
        { heading: t('act'), cell: ({ act }) => act },
        { heading: t('by'), cell: ({ by }) => by },
        { heading: t('number'), cell: ({ number }) => number, isWhole: true },
      ]}
    />
  );
}
