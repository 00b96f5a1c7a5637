import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { Cause, Change } from '#lib/coverage/index.ts';
import { formatDate, type Locale } from '#lib/kernel/format.ts';
import { packagesInWords } from './words.ts';

/** What will change by itself, with its dates, as far as it is known. */
export async function Calendar({ ahead, locale }: { ahead: Change[]; locale: Locale }) {
  const t = await getTranslations('coverage');
  return (
    <Section title={t('calendar')}>
      <p>{t(ahead.length === 0 ? 'calendarNone' : 'calendarLead')}</p>
      {ahead.length > 0 && (
        <DataTable<Change>
          caption={t('calendar')}
          rows={ahead}
          keyOf={({ on }) => on}
          columns={[
            { heading: t('day'), cell: ({ on }) => formatDate(locale, on) },
            { heading: t('cause'), cell: ({ causes }) => causes.map((cause, i) => <CauseInWords key={i} cause={cause} />) },
            { heading: t('then'), cell: ({ after }) => packagesInWords(after) },
          ]}
        />
      )}
    </Section>
  );
}

async function CauseInWords({ cause }: { cause: Cause }) {
  const t = await getTranslations('coverage');
  if (cause.kind === 'birthday') return <div>{t('causes.birthday', { years: cause.years })}</div>;
  if (cause.kind === 'rules') return <div>{t('causes.rules')}</div>;
  return <div>{t(`causes.${cause.kind}`, { fact: t(`kinds.${cause.fact.kind}`) })}</div>;
}
