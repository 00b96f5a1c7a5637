import { getTranslations } from 'next-intl/server';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { Calendar } from '#app/[locale]/_coverage/calendar.tsx';
import { DatedFacts } from '#app/[locale]/_coverage/dated-facts.tsx';
import { PackageSection } from '#app/[locale]/_coverage/package-section.tsx';
import { myCoverage } from '#lib/coverage/index.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { Answer } from '../eligibility/answer.tsx';
import type { Own } from './own.ts';

/** What the programme covers a person for, what that rests on, and what will change. */
export async function EligibilityView({ own: { actor, home }, locale }: { own: Own; locale: Locale }) {
  const { eligibility, ahead, facts } = await myCoverage(actor);
  const t = await getTranslations('coverage');
  const { packages } = eligibility;
  return (
    <Page title={t('title')} lead={t('lead')} back={home}>
      <Answer eligibility={eligibility} locale={locale} />
      {packages.map((covered, i) => (
        <PackageSection key={covered.package} covered={covered} isBetter={i === 0 && packages.length > 1} locale={locale} />
      ))}
      <Calendar ahead={ahead} locale={locale} />
      <Section title={t('emergency')}><p>{t('emergencyText')}</p></Section>
      <Section title={t('facts')}>
        <p>{t('factsLead')}</p>
        <DatedFacts facts={facts.dated} locale={locale} />
      </Section>
    </Page>
  );
}
