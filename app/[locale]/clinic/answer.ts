import { getTranslations } from 'next-intl/server';
import type { Package } from '#lib/coverage/index.ts';
import { formatDate, formatDateFrom, maskNumber, type Locale } from '#lib/kernel/format.ts';
import type { Eligibility } from '#lib/people/index.ts';

/** What the registrar reads: yes or no, of whom, and what to do next. */
export type Answer = {
  outcome: Eligibility['outcome'];
  title: string;
  facts: { term: string; value: string }[];
  now: string;
  /** The number itself, where it is asked for again with a purpose; never in an address. */
  askedAgain: string | null;
};

/**
 * The answer to a check in the reader's language. The number that was asked for comes back masked.
 * @param packages of one who is registered here, the better one first
 */
export async function answerInWords(locale: Locale, asked: string, eligibility: Eligibility, packages: Package[]): Promise<Answer> {
  const t = await getTranslations({ locale, namespace: 'clinic.check' });
  const covers = await getTranslations({ locale, namespace: 'coverage' });
  const { outcome } = eligibility;
  const number = { term: t('number'), value: maskNumber(asked) };
  const person = outcome === 'here'
    ? [
      { term: t('name'), value: `${eligibility.givenName} ${eligibility.familyName}` },
      { term: t('bornOn'), value: formatDate(locale, eligibility.bornOn) },
      { term: t('since'), value: formatDateFrom(locale, eligibility.registeredSince) },
      { term: covers('clinic.package'), value: packages.map((one) => covers(`packages.${one}`)).join(', ') || covers('clinic.none') },
    ]
    : [];
  return {
    outcome, title: t(`${outcome}.title`), facts: [...person, number], now: t(`${outcome}.now`),
    askedAgain: outcome === 'purpose_needed' ? asked : null,
  };
}
