import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDateFrom } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { PersonFile } from '#lib/people/index.ts';

/** The clinic of today, and from when the person may change it. */
export async function CurrentRegistration({ file }: { file: PersonFile }) {
  const [t, locale] = [await getTranslations('agency.person'), await localeOfRequest()];
  const current = file.registrations.find(({ isCurrent }) => isCurrent);
  const { today, notEligibleBecause } = file.person;
  const choiceDay = notEligibleBecause ? null : file.nextChoiceOn ?? today;
  return (
    <Section title={t('registration')}>
      {!current && <p>{t('notRegistered')}</p>}
      <Facts rows={[
        { term: t('clinic'), value: current && <TextLink href={localPath(locale, `/agency/facilities/${current.facility.id}`)}>{current.facility[locale]}</TextLink> },
        { term: t('since'), value: current && formatDateFrom(locale, current.during.start) },
        { term: t('chooseFrom'), value: choiceDay === null ? null : choiceDay <= today ? t('chooseNow') : formatDateFrom(locale, choiceDay) },
      ]} />
    </Section>
  );
}
