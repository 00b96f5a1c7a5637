import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ConsentText } from '#app/[locale]/my/_own/consent-text.tsx';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { maskRecipient } from '#lib/notices/index.ts';
import { consentCodeMinutes, consentTextInForce } from '#lib/registration/index.ts';
import { mayConsent, VisitIsOver, visitOfPage, type VisitProps } from '../visit-of-page.tsx';
import { Who } from '../who.tsx';
import { CodeForm } from './code-form.tsx';
import '../../../../my/my.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('counter.code');
  return { title: t('title') };
}

export default async function CodePage(props: VisitProps) {
  const actor = await requireClinic();
  const visit = await visitOfPage(actor, props);
  if (!visit) return <VisitIsOver />;
  const [t, locale] = [await getTranslations('counter'), await localeOfRequest()];
  const back = localPath(locale, `/clinic/register/${visit.id}`);
  if (!mayConsent(visit) || visit.phone === null) redirect(back);
  const consent = await consentTextInForce(actor, visit.language);
  return (
    <Page title={t('code.title')} lead={t('code.lead', { phone: maskRecipient('phone', visit.phone), minutes: consentCodeMinutes })}
      step={t('step', { step: 2, steps: 3 })} back={{ href: back, text: t('form.other') }}>
      <Who visit={visit} />
      <CodeForm requestId={randomUUID()} shown={{ visitId: visit.id, startsOn: visit.today, consentVersion: consent.version }}
        texts={messagesOf(locale).counter.code} otherHref={back} errorTexts={await errorTexts(locale, 'counter.code', 'form.stale')} />
      <div lang={visit.language}><ConsentText label={t('code.text')} body={consent.body} /></div>
    </Page>
  );
}
