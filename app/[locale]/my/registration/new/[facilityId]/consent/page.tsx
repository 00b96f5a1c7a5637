import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { facilityIdOf } from '#lib/facilities/index.ts';
import { formatDateFrom } from '#lib/kernel/format.ts';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { consentTextInForce, planOf } from '#lib/registration/index.ts';
import { Refused } from '../../../../_components/refused.tsx';
import { ConsentForm } from './consent-form.tsx';
import { ConsentText } from './consent-text.tsx';
import '../../../../my.css';

type ConsentProps = { params: Promise<{ facilityId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registration.consent');
  return { title: t('title') };
}

export default async function ConsentPage({ params }: ConsentProps) {
  const actor = await requirePerson();
  const facilityId = facilityIdOf((await params).facilityId) ?? notFound();
  const locale = await localeOfRequest();
  const plan = await planOf(actor, facilityId, locale);
  if (plan.refusal) return <Refused refusal={plan.refusal} facilityId={facilityId} />;
  const consent = await consentTextInForce(actor, locale);
  const t = await getTranslations('registration');
  const check = localPath(locale, `/my/registration/new/${facilityId}`);
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
        requestId={randomUUID()}
        shown={{ facilityId: String(facilityId), startsOn: plan.today, consentVersion: consent.version }}
        texts={{
          accept: t('consent.accept'), submit: t(plan.from ? 'acts.change' : 'acts.register'),
          errorHeading: t('consent.errorHeading'), back: t('consent.back'), my: t('toMy'),
        }}
        hrefs={{ back: check, my: localPath(locale, '/my') }}
        errorTexts={await errorTexts(locale, 'registration.consentNotAccepted', 'form.stale')}
      />
    </Page>
  );
}
