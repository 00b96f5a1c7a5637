import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { formatDate, maskNumber } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { Visit } from '#lib/registration/index.ts';

/** Who stands at the counter, always in sight. */
export async function Who({ visit }: { visit: Visit }) {
  const [t, locale] = [await getTranslations('counter'), await localeOfRequest()];
  return (
    <Facts rows={[
      { term: t('person'), value: visit.name[locale] },
      { term: t('number'), value: maskNumber(visit.personalNumber) },
      { term: t('bornOn'), value: formatDate(locale, visit.bornOn) },
      { term: t('actingFor'), value: visit.guardian?.[locale] },
      { term: t('language'), value: t(`match.languages.${visit.language}`) },
    ]} />
  );
}
