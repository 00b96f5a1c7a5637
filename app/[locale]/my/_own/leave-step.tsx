import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import { myLine } from '#lib/registration/index.ts';
import { LeaveForm } from './leave-form.tsx';
import { NotInLine } from './line-view.tsx';
import type { Own } from './own.ts';

/** What leaving the line means, and the act. */
export async function LeaveStep({ own: { actor, home, named }, locale, action }: { own: Own; locale: Locale; action: FormAction }) {
  const line = await myLine(actor, locale);
  if (!line) return <NotInLine home={home} locale={locale} />;
  const t = await getTranslations('registration');
  const back = `${home.href}/line`;
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
      <LeaveForm action={action} requestId={randomUUID()} left={{ ...named, waitingId: line.id }} backHref={back}
        texts={{ submit: t('line.leave'), errorHeading: t('line.errorHeading'), stay: t('line.stay') }}
        errorTexts={await errorTexts(locale, 'form.stale')} />
    </Page>
  );
}
