import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { formatDateFrom, formatPhone, type Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { factsInWords } from '#lib/kernel/web/refusals.ts';
import { planOf, type Plan } from '#lib/registration/index.ts';
import { Refused } from '../_components/refused.tsx';
import type { Own } from './own.ts';

type CheckStepProps = { own: Own; facilityId: number; locale: Locale };

/** What choosing a clinic would change, before the consent is read; or why it cannot be chosen. */
export async function CheckStep({ own: { actor, home }, facilityId, locale }: CheckStepProps) {
  const plan = await planOf(actor, facilityId, locale);
  if (plan.refusal) return <Refused refusal={plan.refusal} facilityId={facilityId} home={home} />;
  const t = await getTranslations('registration');
  return (
    <Page title={t(plan.from ? 'check.changeTitle' : 'check.registerTitle')} step={t('step', { step: 1, steps: 3 })}
      back={{ href: localPath(locale, '/clinics'), text: t('check.back') }}>
      <PlanFacts plan={plan} locale={locale} />
      <Section title={t('check.changes')}>
        <ul>
          <li>{t('check.planned', factsInWords({ startsOn: plan.today }, locale))}</li>
          {plan.from && <li>{t('check.oldEnds')}</li>}
          {plan.isAfterExit && <li>{t('check.afterExit')}</li>}
          <li>{t('emergency')}</li>
        </ul>
      </Section>
      <p><LinkButton href={`${home.href}/registration/new/${facilityId}/consent`}>{t('check.continue')}</LinkButton></p>
    </Page>
  );
}

async function PlanFacts({ plan: { from, to, today, nextChoiceOn }, locale }: { plan: Plan; locale: Locale }) {
  const t = await getTranslations('registration');
  return (
    <Facts rows={[
      { term: t('check.from'), value: from?.name },
      { term: t(from ? 'check.to' : 'clinic.name'), value: to?.name },
      { term: t('clinic.address'), value: to?.address },
      { term: t('clinic.phone'), value: to && formatPhone(to.phone) },
      { term: t('check.startsOn'), value: formatDateFrom(locale, today) },
      { term: t('check.next'), value: nextChoiceOn && t('check.nextValue', factsInWords({ nextOn: nextChoiceOn }, locale)) },
    ]} />
  );
}
