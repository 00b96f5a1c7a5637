import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { compareVersions, fieldLabel, inWords, type DeclarationFile, type Difference } from '#lib/participation/index.ts';

/** What was changed since the version before, which was returned; nothing of a first version. */
export async function Differences({ file: { versions } }: { file: DeclarationFile }) {
  const [t, words, locale] = [await getTranslations('agency.declarations'), await getTranslations('participation.sections'), await localeOfRequest()];
  const [before, after] = versions.slice(-2);
  if (!before || !after) return null;
  const differences = compareVersions(before, after);
  return (
    <Section title={t('differences', { before: before.version, after: after.version })}>
      {differences.length === 0 ? <p>{t('noDifferences')}</p> : (
        <DataTable<Difference>
          caption={t('differences', { before: before.version, after: after.version })}
          rows={differences}
          keyOf={({ field }) => field}
          columns={[
            { heading: t('field'), cell: ({ section, field }) => <>{fieldLabel(field, locale)}<br /><span className="subtle">{words(section)}</span></> },
            { heading: t('was'), cell: ({ before: value }) => <Lines value={value} locale={locale} none={t('nothing')} /> },
            { heading: t('is'), cell: ({ after: value }) => <Lines value={value} locale={locale} none={t('nothing')} /> },
          ]}
        />
      )}
    </Section>
  );
}

function Lines({ value, locale, none }: { value: Difference['before']; locale: Locale; none: string }) {
  const lines = inWords(value, locale);
  if (lines.length === 0) return <span className="subtle">{none}</span>;
  return lines.length === 1 ? lines[0] : <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>;
}
