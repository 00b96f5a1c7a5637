import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { DayNote } from '../_components/day-note.tsx';
import { backTo, type PageProps, shownBy } from '../_components/shown.ts';
import { Source } from '../_components/source.tsx';
import { TableInWords } from '../_components/table-in-words.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cover.words');
  return { title: t('title') };
}

/** The page's own Georgian text, word for word, whatever the reader's language. */
export default async function WordsPage({ searchParams }: PageProps) {
  const [shown, t] = [await shownBy(searchParams), await getTranslations('cover.words')];
  const { tables } = shown;
  return (
    <Page title={t('title')} lead={t('lead')} width="wide" back={await backTo(shown)}>
      <DayNote shown={shown} />
      {tables && (
        <>
          {(['I', 'II', 'III'] as const).map((table) => <TableInWords key={table} table={table} tables={tables} />)}
          <Section title={t('limits')}><ul lang="ka">{[...tables.limits.values()].map(({ code, words }) => <li key={code}>{words.ka}</li>)}</ul></Section>
          <Section title={t('footnotes')}>
            {[...tables.footnotes.values()].map(({ area, mark, words }) => <p key={area} lang="ka">{mark} {words.ka}</p>)}
          </Section>
          <Section title={t('exclusions')}><ul lang="ka">{tables.exclusions.map(({ code, words }) => <li key={code}>{words.ka}</li>)}</ul></Section>
        </>
      )}
      <Source shown={shown} />
    </Page>
  );
}
