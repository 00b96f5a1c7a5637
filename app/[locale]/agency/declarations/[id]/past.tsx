import { getTranslations } from 'next-intl/server';
import { Participations } from '#app/[locale]/agency/facilities/[id]/participations.tsx';
import { Suspensions } from '#app/[locale]/agency/facilities/[id]/suspensions.tsx';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Facts } from '#app/_ui/facts.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { FacilityFile, PastDecision, PastDeclaration, Review } from '#lib/participation/index.ts';
import { DeclarationStateTag } from '../state-tag.tsx';

/** What the agency knows of the facility besides this declaration. */
export async function Past({ past, review }: { past: FacilityFile; review: Review }) {
  const t = await getTranslations('agency.declarations');
  return (
    <>
      <Section title={t('past')}>
        <Facts rows={[{ term: t('registeredToday'), value: t('people', { count: past.registeredToday }) }]} />
      </Section>
      <Participations participations={past.participations} />
      <Suspensions suspensions={past.suspensions} />
      <OtherDeclarations declarations={review.otherDeclarations} />
      <Decisions decisions={review.decisions} />
    </>
  );
}

async function OtherDeclarations({ declarations }: { declarations: PastDeclaration[] }) {
  const [t, locale] = [await getTranslations('agency.declarations'), await localeOfRequest()];
  const states = await getTranslations('participation.states');
  return (
    <Section title={t('otherDeclarations')}>
      {declarations.length === 0 ? <p>{t('noOtherDeclarations')}</p> : (
        <DataTable<PastDeclaration>
          caption={t('otherDeclarations')}
          rows={declarations}
          keyOf={({ id }) => id}
          columns={[
            { heading: t('declaration'), isWhole: true, cell: ({ id, number }) => <TextLink href={localPath(locale, `/agency/declarations/${id}`)}>№{number}</TextLink> },
            { heading: t('state'), cell: ({ state }) => <DeclarationStateTag state={state} words={states} /> },
            { heading: t('submitted'), cell: ({ submittedOn }) => (submittedOn ? formatDate(locale, submittedOn) : t('paper')) },
          ]}
        />
      )}
    </Section>
  );
}

async function Decisions({ decisions }: { decisions: PastDecision[] }) {
  const [t, kinds, locale] = [await getTranslations('agency.declarations'), await getTranslations('participation.decisions'), await localeOfRequest()];
  return (
    <Section title={t('decisions')}>
      {decisions.length === 0 ? <p>{t('noDecisions')}</p> : (
        <DataTable<PastDecision>
          caption={t('decisions')}
          rows={decisions}
          keyOf={({ number }) => number}
          columns={[
            { heading: t('decision'), isWhole: true, cell: ({ number }) => <TextLink href={localPath(locale, `/agency/decisions/${number}`)}>№{number}</TextLink> },
            { heading: t('kind'), cell: ({ kind }) => kinds(kind) },
            { heading: t('decidedOn'), cell: ({ decidedOn }) => formatDate(locale, decidedOn) },
            { heading: t('effectiveOn'), cell: ({ effectiveOn }) => formatDate(locale, effectiveOn) },
          ]}
        />
      )}
    </Section>
  );
}
