import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { VersionFile } from '#lib/coverage/index.ts';
import { type DifferenceInWords, differencesInWords } from './differences-in-words.ts';

/** What a version says otherwise than the one before, one line each. */
export async function Differences({ file }: { file: VersionFile }) {
  const t = await getTranslations('rules.compare');
  const rows = await differencesInWords(file);
  return (
    <Section title={t('section', { count: rows.length })}>
      {rows.length === 0 ? <p>{t('same')}</p> : (
        <DataTable<DifferenceInWords> caption={t('section', { count: rows.length })} rows={rows} keyOf={({ key }) => key} columns={[
          { heading: t('what'), cell: ({ what, of }) => <>{what}{of && <><br /><span className="subtle">{of}</span></>}</> },
          { heading: t('before'), cell: ({ before }) => before },
          { heading: t('after'), cell: ({ after }) => <strong>{after}</strong> },
        ]} />
      )}
    </Section>
  );
}
