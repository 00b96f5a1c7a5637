import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Section } from '#app/_ui/section.tsx';
import { dayBefore } from '#lib/kernel/days.ts';
import { formatDate, type Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { ageOn, type Acting } from '#lib/people/index.ts';
import { myRegistration } from '#lib/registration/index.ts';

type WardSectionProps = { acting: Acting; isWithoutNumber: boolean; locale: Locale };

/** One ward: who, where, and until when one acts. */
export async function WardSection({ acting, isWithoutNumber, locale }: WardSectionProps) {
  const { actor, guardianshipId, scope, ward, endsOn, today } = acting;
  const [t, { current }] = [await getTranslations('family'), await myRegistration(actor, locale)];
  return (
    <Section title={ward.name[locale]}>
      <Facts rows={[
        { term: t('ward.age'), value: t('ward.ageValue', { years: ageOn(ward.bornOn, today) }) },
        { term: t('ward.bornOn'), value: formatDate(locale, ward.bornOn) },
        { term: t('ward.scope'), value: t(`scopes.${scope}`) },
        { term: t('ward.clinic'), value: current?.clinic.name ?? t('ward.nowhere') },
        { term: t('ward.until'), value: endsOn === null ? t('ward.noEnd') : formatDate(locale, dayBefore(endsOn)) },
        { term: t('ward.number'), value: isWithoutNumber ? t('ward.withoutNumber') : null },
      ]} />
      <p><LinkButton href={localPath(locale, `/my/family/${guardianshipId}`)}>{t('ward.open', { name: ward.givenName[locale] })}</LinkButton></p>
    </Section>
  );
}
