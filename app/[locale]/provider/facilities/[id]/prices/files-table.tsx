import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { factsInWords } from '#lib/kernel/facts.ts';
import { formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { ListedPriceFile } from '#lib/tariffs/index.ts';

type FilesTableProps = { files: ListedPriceFile[]; facilityId: number };

/** The files that were handed in, each leading to its rows. */
export async function FilesTable({ files, facilityId }: FilesTableProps) {
  const [t, locale] = [await getTranslations('tariffs.prices'), await localeOfRequest()];
  return (
    <Section title={t('files')}>
      {files.length === 0 ? <p>{t('noFiles')}</p> : (
        <DataTable<ListedPriceFile> caption={t('files')} rows={files} keyOf={({ id }) => id} columns={[
          { heading: t('submittedAt'), cell: ({ id, submittedAt }) => <TextLink href={localPath(locale, `/provider/facilities/${facilityId}/prices/files/${id}`)}>{formatInstant(locale, submittedAt)}</TextLink> },
          { heading: t('file'), cell: ({ fileName }) => fileName },
          { heading: t('from'), cell: ({ fromOn }) => t('since', factsInWords({ dayOn: fromOn }, locale)) },
          { heading: t('rows'), cell: ({ rows }) => rows, align: 'right' },
          { heading: t('taken'), cell: ({ taken }) => taken, align: 'right' },
        ]} />
      )}
    </Section>
  );
}
