import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { formatDate } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { factsInWords } from '#lib/kernel/web/refusals.ts';
import { fieldLabel, type ChangingFact, type Outcome } from '#lib/participation/index.ts';

type OutcomeProps = { outcome: Outcome; effectiveOn: string };

/** What an acceptance will bring: the participation, and the facts that change in the register. */
export async function OutcomeOf({ outcome, effectiveOn }: OutcomeProps) {
  const t = await getTranslations('agency.declarations.accept');
  return (
    <>
      <Section title={t('what')}><Participation outcome={outcome} effectiveOn={effectiveOn} /></Section>
      <Section title={t('facts')}>
        {outcome.facts.length === 0 ? <p>{t('noFacts')}</p> : <><p>{t('factsAtOnce')}</p><ChangingFacts facts={outcome.facts} /></>}
      </Section>
    </>
  );
}

async function Participation({ outcome: { present, begins, scope }, effectiveOn }: OutcomeProps) {
  const [t, words, locale] = [await getTranslations('agency.declarations.accept'), await getTranslations('participation.scopes'), await localeOfRequest()];
  const since = present && factsInWords({ sinceOn: present.since }, locale);
  const becomesClinic = scope.includes('primary_care') && !present?.scope.includes('primary_care');
  return (
    <ul>
      {begins && <li>{t('begins', factsInWords({ effectiveOn }, locale))}</li>}
      {since && <li>{t(begins ? 'replaces' : 'goesOn', since)}</li>}
      <li>{t('scope', { scope: scope.map((one) => words(one as 'oncology')).join(', ') })}</li>
      {becomesClinic && <li>{t('clinic')}</li>}
      <li>{t('told')}</li>
    </ul>
  );
}

async function ChangingFacts({ facts }: { facts: ChangingFact[] }) {
  const [t, sections, locale] = [await getTranslations('agency.declarations'), await getTranslations('participation.sections'), await localeOfRequest()];
  const said = (fact: ChangingFact, value: ChangingFact['before']) => {
    if (!value) return <span className="subtle">{t('nothing')}</span>;
    return fact.field === 'licenceExpiresOn' ? formatDate(locale, value.ka) : value[locale];
  };
  return (
    <DataTable<ChangingFact>
      caption={t('accept.facts')}
      rows={facts}
      keyOf={({ field }) => field}
      columns={[
        { heading: t('field'), cell: ({ field }) => <>{fieldLabel(field, locale)}<br /><span className="subtle">{sections(sectionOf(field))}</span></> },
        { heading: t('was'), cell: (fact) => said(fact, fact.before) },
        { heading: t('is'), cell: (fact) => said(fact, fact.after) },
      ]}
    />
  );
}

const sectionOf = (field: ChangingFact['field']) => (field === 'licenceNumber' || field === 'licenceExpiresOn' ? 'licence' : 'site');
