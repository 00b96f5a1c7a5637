import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { Section } from '#app/_ui/section.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { formatDate, formatPhone } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { PersonFile } from '#lib/people/index.ts';

/** Who this is, and whether the programme covers them today. */
export async function PersonFacts({ person }: { person: PersonFile['person'] }) {
  const [t, words, locale] = [await getTranslations('agency.person'), await getTranslations('people'), await localeOfRequest()];
  return (
    <Section title={t('facts')}>
      <Facts rows={[
        { term: t('number'), value: person.personalNumber },
        { term: t('certificate'), value: person.birthCertificateNumber },
        { term: t('programme'), value: <Coverage because={person.notEligibleBecause} /> },
        { term: t('latinName'), value: `${person.givenNameLatin} ${person.familyNameLatin}` },
        { term: t('formerNames'), value: person.formerNames.length > 0 ? person.formerNames.map(({ name, until }) => t('formerName', { name, untilOn: formatDate(locale, until) })).join('; ') : null },
        { term: t('bornOn'), value: formatDate(locale, person.bornOn) },
        { term: t('diedOn'), value: person.diedOn && formatDate(locale, person.diedOn) },
        { term: t('sex'), value: words(`sex.${person.sex}`) },
        { term: t('municipality'), value: person.municipality[locale] },
        { term: t('phone'), value: person.phone ? formatPhone(person.phone) : t('none') },
        { term: t('email'), value: person.email ?? t('none') },
      ]} />
    </Section>
  );
}

async function Coverage({ because }: { because: string | null }) {
  const [t, words] = [await getTranslations('agency.person'), await getTranslations('people.notEligible')];
  if (because === null) return <Tag color="success">{t('covered')}</Tag>;
  return <Tag color="warning">{t('notCovered', { reason: words(because as 'person_is_alive') })}</Tag>;
}
