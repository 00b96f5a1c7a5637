import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { FacilityLife } from '#lib/participation/index.ts';

type Decision = FacilityLife['decisions'][number];

/** Every decision about a facility, the latest first. */
export async function Decisions({ decisions }: { decisions: Decision[] }) {
  const [t, kinds, locale] = [await getTranslations('agency.life'), await getTranslations('participation.decisions'), await localeOfRequest()];
  return (
    <Section title={t('decisions')}>
      {decisions.length === 0 ? <p>{t('noDecisions')}</p> : (
        <DataTable<Decision> caption={t('decisions')} rows={decisions} keyOf={({ number }) => number} columns={[
          { heading: t('decision'), isWhole: true, cell: ({ number }) => <TextLink href={localPath(locale, `/agency/decisions/${number}`)}>№{number}</TextLink> },
          { heading: t('kind'), cell: ({ kind }) => kinds(kind) },
          { heading: t('decidedOn'), cell: ({ decidedOn }) => formatDate(locale, decidedOn) },
          { heading: t('effectiveOn'), cell: ({ effectiveOn }) => formatDate(locale, effectiveOn) },
        ]} />
      )}
    </Section>
  );
}
