import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { facilityIdOf } from '#lib/facilities/index.ts';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { planOfJoining } from '#lib/registration/index.ts';
import { Refused } from '../../../_components/refused.tsx';
import { HowItWorks } from '../../how-it-works.tsx';
import { JoinForm } from './join-form.tsx';

type JoinProps = { params: Promise<{ facilityId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registration.line');
  return { title: t('join') };
}

export default async function JoinLinePage({ params }: JoinProps) {
  const actor = await requirePerson();
  const facilityId = facilityIdOf((await params).facilityId) ?? notFound();
  const locale = await localeOfRequest();
  const plan = await planOfJoining(actor, facilityId, locale);
  if (plan.isIn) redirect(localPath(locale, '/my/line'));
  if (plan.refusal) return <Refused refusal={plan.refusal} facilityId={facilityId} />;
  const t = await getTranslations('registration');
  const back = localPath(locale, `/clinics/${facilityId}`);
  return (
    <Page title={t('line.join')} lead={t('line.joinLead')} back={{ href: back, text: t('clinic.name') }}>
      <Facts rows={[
        { term: t('clinic.name'), value: plan.clinic?.name },
        { term: t('clinic.address'), value: plan.clinic?.address },
        { term: t('line.waiting'), value: t('line.waitingValue', { count: plan.waiting }) },
      ]} />
      <HowItWorks heldForDays={plan.heldForDays} />
      <JoinForm requestId={randomUUID()} facilityId={String(facilityId)}
        hrefs={{ search: localPath(locale, '/clinics'), line: localPath(locale, '/my/line') }}
        texts={{ submit: t('line.join'), errorHeading: t('line.errorHeading'), search: t('search'), line: t('line.title') }}
        errorTexts={await errorTexts(locale, 'form.stale')} />
    </Page>
  );
}
