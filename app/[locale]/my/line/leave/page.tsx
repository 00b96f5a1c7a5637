import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { myLine } from '#lib/registration/index.ts';
import { NotInLine } from '../not-in-line.tsx';
import { LeaveForm } from './leave-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registration.line');
  return { title: t('leave') };
}

export default async function LeaveLinePage() {
  const actor = await requirePerson();
  const locale = await localeOfRequest();
  const line = await myLine(actor, locale);
  if (!line) return <NotInLine locale={locale} />;
  const t = await getTranslations('registration');
  const back = localPath(locale, '/my/line');
  return (
    <Page title={t('line.leave')} lead={t('line.leaveLead')} back={{ href: back, text: t('line.title') }}>
      <Facts rows={[
        { term: t('clinic.name'), value: line.clinic.name },
        { term: t('line.place'), value: t('line.placeValue', { place: line.place, length: line.length }) },
      ]} />
      <ul>
        {line.heldUntil && <li>{t('line.leaveHeld')}</li>}
        <li>{t('line.leaveAgain')}</li>
      </ul>
      <LeaveForm requestId={randomUUID()} waitingId={line.id} backHref={back}
        texts={{ submit: t('line.leave'), errorHeading: t('line.errorHeading'), stay: t('line.stay') }}
        errorTexts={await errorTexts(locale, 'form.stale')} />
    </Page>
  );
}
