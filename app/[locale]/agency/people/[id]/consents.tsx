import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { PersonFile } from '#lib/people/index.ts';
import { printedNumber } from '#lib/registration/index.ts';

type Consent = PersonFile['consents'][number];

/** What the person agreed to, when, and how it was proved. */
export async function Consents({ consents }: { consents: Consent[] }) {
  const [t, words, locale] = [await getTranslations('agency.person'), await getTranslations('people.proofs'), await localeOfRequest()];
  return (
    <Section title={t('consents')}>
      {consents.length === 0 ? <p>{t('noConsents')}</p> : (
        <DataTable<Consent>
          caption={t('consents')}
          rows={consents}
          keyOf={({ id }) => id}
          columns={[
            { heading: t('clinic'), cell: ({ facility, isAnnulled }) => (isAnnulled ? `${facility[locale]} (${t('ofAnnulled')})` : facility[locale]) },
            { heading: t('givenAt'), cell: ({ givenAt }) => formatInstant(locale, givenAt) },
            { heading: t('text'), cell: ({ textVersion, language }) => `${textVersion} (${language})` },
            { heading: t('proof'), cell: (consent) => <Proof consent={consent} text={words(consent.proof)} /> },
          ]}
        />
      )}
    </Section>
  );
}

/** A numbered form leads to its scan; the look is written down. */
function Proof({ consent: { formSeries, formNumber, scanId }, text }: { consent: Consent; text: string }) {
  if (formSeries === null || formNumber === null) return text;
  return <TextLink href={`/api/consent-scans/${scanId}`}>{`${text}: ${printedNumber({ series: formSeries, number: formNumber })}`}</TextLink>;
}
