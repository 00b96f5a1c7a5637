import { getTranslations } from 'next-intl/server';
import { formatDate, formatPhone, type Locale } from '#lib/kernel/format.ts';
import type { EmergencyView } from '#lib/people/index.ts';

/** What is shown of a person in an emergency, in words. */
export type Opened = { facts: { term: string; value: string }[]; left: string };

/** The least that an emergency needs, in the reader's language. */
export async function openedInWords(locale: Locale, { clinic, guardians, ...view }: EmergencyView): Promise<Opened> {
  const [t, scopes] = [await getTranslations({ locale, namespace: 'data.emergency' }), await getTranslations({ locale, namespace: 'data.codes.scope' })];
  return {
    facts: [
      { term: t('name'), value: `${view.givenName} ${view.familyName}` },
      { term: t('bornOn'), value: formatDate(locale, view.bornOn) },
      { term: t('clinic'), value: clinic ? clinic[locale] : t('nowhere') },
      ...(clinic ? [{ term: t('clinicPhone'), value: formatPhone(clinic.phone) }] : []),
      ...guardians.map(({ scope, phone }) => ({ term: scopes(scope), value: phone ? formatPhone(phone) : t('noPhone') })),
    ],
    left: t('left', { count: view.leftToday }),
  };
}
