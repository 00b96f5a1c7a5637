import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { OpeningHours } from '#app/_ui/opening-hours.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDateFrom, formatPhone, type Locale } from '#lib/kernel/format.ts';
import { factsInWords } from '#lib/kernel/web/refusals.ts';
import { daysUntil, type Entry, type MyRegistration } from '#lib/registration/index.ts';

type CurrentProps = { current: Entry; mine: MyRegistration; locale: Locale };

/** The clinic at a glance: where it is, since when, and when another may be chosen. */
export async function Current({ current: { clinic, during }, mine, locale }: CurrentProps) {
  const t = await getTranslations('registration');
  return (
    <Section title={clinic.name}>
      <Facts rows={[
        { term: t('my.since'), value: formatDateFrom(locale, during.start) },
        { term: t('my.until'), value: during.end && t('my.untilValue', factsInWords({ endOn: during.end }, locale)) },
        { term: t('my.change'), value: await whenToChange(mine, locale) },
        { term: t('clinic.address'), value: clinic.address },
        { term: t('clinic.phone'), value: <TextLink href={`tel:${clinic.phone}`}>{formatPhone(clinic.phone)}</TextLink> },
        { term: t('clinic.hours'), value: <OpeningHours week={clinic.openingHours} locale={locale} closed={t('clinic.closed')} /> },
      ]} />
    </Section>
  );
}

async function whenToChange({ nextChoiceOn, today, obstacle }: MyRegistration, locale: Locale) {
  const t = await getTranslations('registration.my');
  if (nextChoiceOn === null || nextChoiceOn <= today) return obstacle ? null : t('changeNow');
  return (
    <>
      {t('changeLater', factsInWords({ allowedOn: nextChoiceOn }, locale))}
      <br />
      {t('daysLeft', { days: daysUntil(nextChoiceOn, today) })}
    </>
  );
}
