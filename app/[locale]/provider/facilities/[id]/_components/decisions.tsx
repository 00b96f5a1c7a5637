import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { OwnFacilityFile } from '#lib/facilities/index.ts';
import { formatDate, formatDateFrom } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

type Decision = OwnFacilityFile['decisions'][number];

type DecisionsProps = { decisions: Decision[]; about?: 'facility' | 'registrations' };

/** What the agency decided about the facility, or about people's registrations with it, the newest first; what lies on paper has no document here. */
export async function Decisions({ decisions, about = 'facility' }: DecisionsProps) {
  const [t, kinds, locale] = [await getTranslations('provider.facility'), await getTranslations('participation.decisions'), await localeOfRequest()];
  const title = t(about === 'facility' ? 'decisions' : 'registrationDecisions');
  return (
    <Section title={title}>
      {decisions.length === 0 ? <p>{t('noDecisions')}</p> : (
        <DataTable<Decision> caption={title} rows={decisions} keyOf={({ number }) => number} columns={[
          { heading: t('number'), cell: ({ number, paperReference }) => (paperReference === null
            ? <span className="whole"><TextLink href={localPath(locale, `/provider/decisions/${number}`)}>{t('decisionNumber', { number })}</TextLink></span>
            : t('onPaper', { reference: paperReference })) },
          { heading: t('kind'), cell: ({ kind }) => kinds(kind) },
          { heading: t('decidedOn'), cell: ({ decidedOn }) => formatDate(locale, decidedOn) },
          { heading: t('effectiveOn'), cell: ({ effectiveOn }) => formatDateFrom(locale, effectiveOn) },
        ]} />
      )}
    </Section>
  );
}
