import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { formatInstant, formatPeriod } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { PersonFile } from '#lib/people/index.ts';

type AnnulledRegistration = PersonFile['annulled'][number];

/** Registrations found to be made without consent, with the decision; nothing when there are none. */
export async function Annulled({ annulled }: { annulled: AnnulledRegistration[] }) {
  const [t, locale] = [await getTranslations('agency.person'), await localeOfRequest()];
  if (annulled.length === 0) return null;
  return (
    <Section title={t('annulled')}>
      <DataTable<AnnulledRegistration>
        caption={t('annulled')}
        rows={annulled}
        keyOf={({ id }) => id}
        columns={[
          { heading: t('clinic'), cell: ({ facility }) => facility[locale] },
          { heading: t('period'), cell: ({ during }) => formatPeriod(locale, during) },
          { heading: t('annulledAt'), cell: ({ annulledAt }) => formatInstant(locale, annulledAt) },
          { heading: t('act'), cell: ({ actNumber }) => actNumber },
          { heading: t('reason'), cell: ({ reason }) => reason },
        ]}
      />
    </Section>
  );
}
