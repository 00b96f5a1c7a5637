import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { formatPeriod } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { PersonFile } from '#lib/people/index.ts';

type Registration = PersonFile['registrations'][number];

/** Every registration that stands, the latest first. */
export async function History({ registrations }: { registrations: Registration[] }) {
  const [t, words, locale] = [await getTranslations('agency.person'), await getTranslations('people'), await localeOfRequest()];
  return (
    <Section title={t('history')}>
      {registrations.length === 0 ? <p>{t('noHistory')}</p> : (
        <DataTable<Registration>
          caption={t('history')}
          rows={registrations}
          keyOf={({ id }) => id}
          columns={[
            { heading: t('clinic'), cell: ({ facility }) => facility[locale] },
            { heading: t('period'), cell: ({ during }) => formatPeriod(locale, during) },
            { heading: t('basis'), cell: ({ basis, actNumber }) => [words(`bases.${basis}`), actNumber].filter(Boolean).join(', ') },
            { heading: t('end'), cell: ({ endReason }) => (endReason ? words(`endReasons.${endReason}`) : t('goesOn')) },
          ]}
        />
      )}
    </Section>
  );
}
