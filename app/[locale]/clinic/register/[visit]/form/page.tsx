import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { FirstFocus } from '#app/_ui/first-focus.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { consentTextInForce, printedNumber } from '#lib/registration/index.ts';
import { mayConsent, VisitIsOver, visitOfPage, type VisitProps } from '../visit-of-page.tsx';
import { Who } from '../who.tsx';
import { NumberForm } from './number-form.tsx';
import { Scan } from './scan.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('counter.form');
  return { title: t('title') };
}

export default async function FormPage(props: VisitProps) {
  const actor = await requireClinic();
  const visit = await visitOfPage(actor, props);
  if (!visit) return <VisitIsOver />;
  const [t, locale] = [await getTranslations('counter.form'), await localeOfRequest()];
  const back = localPath(locale, `/clinic/register/${visit.id}`);
  if (!mayConsent(visit) || visit.form === null) redirect(back);
  const [{ version }, step, { added, refused }] = [
    await consentTextInForce(actor, visit.language), await getTranslations('counter'), await props.searchParams];
  const number = printedNumber(visit.form);
  return (
    <Page title={t('title')} lead={t('lead')} step={step('step', { step: 2, steps: 3 })} back={{ href: back, text: t('other') }}>
      <Who visit={visit} />
      <Section title={t('print')}>
        <p>{t('printText', { number })}</p>
        <p><a className="aksel-link" href={`${back}/consent`} target="_blank">{t('printLink')}</a></p>
      </Section>
      <Scan visit={visit} added={added === '1'} refused={refused} />
      <Section title={t('finish')}>
        {visit.scan === null ? <p>{t('scanFirst')}</p> : (
          <NumberForm requestId={randomUUID()} shown={{ visitId: visit.id, startsOn: visit.today, consentVersion: version }} number={number}
            texts={messagesOf(locale).counter.form} errorTexts={await errorTexts(locale, 'forms.number', 'form.stale')} />
        )}
      </Section>
      <FirstFocus id={visit.scan === null || refused ? 'file' : 'form'} />
    </Page>
  );
}
