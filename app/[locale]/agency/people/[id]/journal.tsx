import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Pages } from '#app/_ui/pages.tsx';
import { Section } from '#app/_ui/section.tsx';
import { withQuery } from '#app/_ui/with-query.ts';
import { formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { journalLinesPerPage, type PersonFile } from '#lib/people/index.ts';

type Line = PersonFile['journal']['lines'][number];
type JournalProps = { journal: PersonFile['journal']; page: number; path: string };

/** All that was done about the person, and by whom. */
export async function Journal({ journal, page, path }: JournalProps) {
  const [t, locale] = [await getTranslations('agency.person'), await localeOfRequest()];
  return (
    <Section title={t('journal')} id="journal">
      <p>{t('journalLead', { count: journal.total })}</p>
      {journal.lines.length === 0 ? <p>{t('noLines')}</p> : (
        <DataTable<Line>
          caption={t('journal')}
          rows={journal.lines}
          keyOf={({ id }) => id}
          columns={[
            { heading: t('at'), cell: ({ at }) => formatInstant(locale, at) },
            { heading: t('what'), cell: (line) => <Act line={line} /> },
            { heading: t('who'), cell: ({ who }) => who ?? t('system') },
            { heading: t('institution'), cell: (line) => <Institution line={line} /> },
          ]}
        />
      )}
      <Pages page={page} pages={Math.ceil(journal.total / journalLinesPerPage)} hrefOf={(to) => `${withQuery(path, { page: to })}#journal`} />
    </Section>
  );
}

/** The act in words, with the facility that it is about. */
async function Act({ line }: { line: Line }) {
  const [t, acts, locale] = [await getTranslations('agency.person'), await getTranslations('agency.acts'), await localeOfRequest()];
  const act = acts.has(line.act as 'unnamed') ? acts(line.act as 'unnamed') : acts('unnamed');
  return line.about ? t('about', { act, facility: line.about[locale] }) : act;
}

async function Institution({ line }: { line: Line }) {
  const [t, locale] = [await getTranslations('agency.person'), await localeOfRequest()];
  if (line.institution) return line.institution[locale];
  return line.actor === 'person' ? t('self') : line.actor === 'agency' ? t('agency') : t('system');
}
