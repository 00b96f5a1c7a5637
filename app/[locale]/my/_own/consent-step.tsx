import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { formatDateFrom, type Locale } from '#lib/kernel/format.ts';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import { consentTextInForce, planOf } from '#lib/registration/index.ts';
import { Refused } from '../_components/refused.tsx';
import { ConsentForm } from './consent-form.tsx';
import { ConsentText } from './consent-text.tsx';
import type { Own } from './own.ts';
import '../my.css';

type ConsentStepProps = { own: Own; facilityId: number; locale: Locale; action: FormAction };

/** The consent form, word for word, and the act. */
export async function ConsentStep({ own: { actor, home, named }, facilityId, locale, action }: ConsentStepProps) {
  const plan = await planOf(actor, facilityId, locale);
  if (plan.refusal) return <Refused refusal={plan.refusal} facilityId={facilityId} home={home} />;
  const consent = await consentTextInForce(actor, locale);
  const t = await getTranslations('registration');
  const check = `${home.href}/registration/new/${facilityId}`;
  return (
    <Page title={t('consent.title')} lead={t('consent.lead')} step={t('step', { step: 2, steps: 3 })}
      back={{ href: check, text: t('consent.back') }}>
      <Facts rows={[
        { term: t('check.from'), value: plan.from?.name },
        { term: t(plan.from ? 'check.to' : 'clinic.name'), value: plan.to?.name },
        { term: t('check.startsOn'), value: formatDateFrom(locale, plan.today) },
      ]} />
      <ConsentText label={t('consent.text')} body={consent.body} />
      <ConsentForm
        action={action}
        requestId={randomUUID()}
        shown={{ ...named, facilityId: String(facilityId), startsOn: plan.today, consentVersion: consent.version }}
        texts={{
          accept: t('consent.accept'), submit: t(plan.from ? 'acts.change' : 'acts.register'),
          errorHeading: t('consent.errorHeading'), back: t('consent.back'), my: home.text,
        }}
        hrefs={{ back: check, my: home.href }}
        errorTexts={await errorTexts(locale, 'registration.consentNotAccepted', 'form.stale')}
      />
    </Page>
  );
}
