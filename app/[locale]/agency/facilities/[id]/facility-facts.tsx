import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { Section } from '#app/_ui/section.tsx';
import { formatPhone } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { FacilityFile, FacilityLife } from '#lib/participation/index.ts';
import { StateTag } from '../state-tag.tsx';
import { lifeRows } from './life-rows.tsx';

type FacilityFactsProps = { file: FacilityFile; life: FacilityLife };

export async function FacilityFacts({ file: { facility, registeredToday }, life }: FacilityFactsProps) {
  const [t, lifeTexts, locale] = [await getTranslations('agency.facility'), await getTranslations('agency.life'), await localeOfRequest()];
  const states = await getTranslations('agency.states');
  return (
    <Section title={t('facts')}>
      <Facts rows={[
        { term: t('state'), value: <StateTag state={facility.state} words={states} /> },
        ...await lifeRows(life),
        { term: t('registered'), value: t('people', { count: registeredToday }) },
        { term: lifeTexts('number'), value: facility.id },
        { term: t('provider'), value: facility.provider[locale] },
        { term: t('code'), value: facility.provider.identificationCode },
        { term: t('address'), value: facility.address[locale] },
        { term: t('phone'), value: formatPhone(facility.phone) },
      ]} />
    </Section>
  );
}
