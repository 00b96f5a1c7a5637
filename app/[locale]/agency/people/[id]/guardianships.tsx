import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatPeriod } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { PersonFile } from '#lib/people/index.ts';

type Guardianship = PersonFile['guardianships'][number];
type GuardianshipsProps = { personId: string; guardianships: Guardianship[] };

/** Those who act for the person, and those for whom the person acts. */
export async function Guardianships({ personId, guardianships }: GuardianshipsProps) {
  const [t, words, locale] = [await getTranslations('agency.person'), await getTranslations('people'), await localeOfRequest()];
  const family = await getTranslations('family');
  const otherOf = ({ guardian, ward }: Guardianship) => (guardian.id === personId ? ward : guardian);
  return (
    <Section title={t('guardianships')}>
      {guardianships.length === 0 ? <p>{t('noGuardianships')}</p> : (
        <DataTable<Guardianship>
          caption={t('guardianships')}
          rows={guardianships}
          keyOf={({ id }) => id}
          columns={[
            { heading: t('other'), cell: (row) => `${otherOf(row).givenName} ${otherOf(row).familyName}` },
            { heading: t('relation'), cell: ({ guardian, scope }) => words(`${guardian.id === personId ? 'wards' : 'guards'}.${scope as 'parent'}`) },
            { heading: t('documentNumber'), cell: ({ documentNumber }) => documentNumber },
            { heading: t('period'), cell: ({ during }) => formatPeriod(locale, during) },
            { heading: family('end.heading'), cell: ({ id, isOpen }) => isOpen && <TextLink href={localPath(locale, `/agency/families/${id}`)}>{family('end.submit')}</TextLink> },
          ]}
        />
      )}
    </Section>
  );
}
