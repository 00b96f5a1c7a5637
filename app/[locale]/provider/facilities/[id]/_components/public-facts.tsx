import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { OpeningHours } from '#app/_ui/opening-hours.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { OwnFacilityFile } from '#lib/facilities/index.ts';
import { formatPhone } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';

/** What anybody sees of the facility. */
export async function PublicFacts({ facility: { facts, municipality } }: { facility: OwnFacilityFile }) {
  const [t, words, locale] = [await getTranslations('provider.facility'), await getTranslations('facilities'), await localeOfRequest()];
  const language = (code: string) => words(`language.${code as 'ka'}`);
  return (
    <Section title={t('facts')}>
      <Facts rows={[
        { term: t('place'), value: [...new Set([municipality[locale], facts.region[locale]])].join(', ') },
        { term: t('address'), value: facts.address[locale] },
        { term: t('phone'), value: formatPhone(facts.phone) },
        { term: t('hours'), value: <OpeningHours week={facts.openingHours} locale={locale} closed={t('closed')} /> },
        { term: t('access'), value: words(facts.stepFree ? 'clinic.stepFree' : 'clinic.notStepFree') },
        { term: t('languages'), value: facts.languages.map(language).join(', ') },
      ]} />
    </Section>
  );
}
