import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { planOfJoining } from '#lib/registration/index.ts';
import { Refused } from '../_components/refused.tsx';
import { HowItWorks } from '../line/how-it-works.tsx';
import { JoinForm } from './join-form.tsx';
import type { Own } from './own.ts';

type JoinStepProps = { own: Own; facilityId: number; locale: Locale; action: FormAction };

/** What joining the line for a clinic means, and the act; or why it is not possible. */
export async function JoinStep({ own: { actor, home, named }, facilityId, locale, action }: JoinStepProps) {
  const plan = await planOfJoining(actor, facilityId, locale);
  if (plan.isIn) redirect(`${home.href}/line`);
  if (plan.refusal) return <Refused refusal={plan.refusal} facilityId={facilityId} home={home} />;
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
      <JoinForm action={action} requestId={randomUUID()} joined={{ ...named, facilityId: String(facilityId) }}
        hrefs={{ search: localPath(locale, '/clinics'), line: `${home.href}/line` }}
        texts={{ submit: t('line.join'), errorHeading: t('line.errorHeading'), search: t('search'), line: t('line.title') }}
        errorTexts={await errorTexts(locale, 'form.stale')} />
    </Page>
  );
}
