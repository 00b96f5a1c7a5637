import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { Section } from '#app/_ui/section.tsx';
import { formatPhone } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { FacilityFile } from '#lib/participation/index.ts';
import { StateTag } from '../state-tag.tsx';

export async function FacilityFacts({ file: { facility, registeredToday } }: { file: FacilityFile }) {
  const [t, locale] = [await getTranslations('agency.facility'), await localeOfRequest()];
  return (
    <Section title={t('facts')}>
      <Facts rows={[
        { term: t('state'), value: <StateTag state={facility.state} /> },
        { term: t('registered'), value: t('people', { count: registeredToday }) },
        { term: t('provider'), value: facility.provider[locale] },
        { term: t('code'), value: facility.provider.identificationCode },
        { term: t('address'), value: facility.address[locale] },
        { term: t('phone'), value: formatPhone(facility.phone) },
      ]} />
    </Section>
  );
}
