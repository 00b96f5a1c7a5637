import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { GuardianForm } from './guardian-form.tsx';
import { Proofs } from './proofs.tsx';
import { mayConsent, VisitIsOver, visitOfPage, type VisitProps } from './visit-of-page.tsx';
import { Who } from './who.tsx';

/** The title names nobody: it stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('counter.proof');
  return { title: t('title') };
}

export default async function VisitPage(props: VisitProps) {
  const actor = await requireClinic();
  const visit = await visitOfPage(actor, props);
  if (!visit) return <VisitIsOver />;
  const [t, locale] = [await getTranslations('counter'), await localeOfRequest()];
  const part = mayConsent(visit) ? 'proof' : 'guardian';
  return (
    <Page title={t(`${part}.title`)} lead={t(`${part}.lead`)} step={t('step', { step: 2, steps: 3 })}
      back={{ href: localPath(locale, '/clinic/register'), text: t('another') }}>
      <Who visit={visit} />
      {part === 'proof'
        ? <Proofs visit={visit} />
        : <GuardianForm visitId={visit.id} texts={messagesOf(locale).counter.guardian} errorTexts={await errorTexts(locale, 'people.personalNumber', 'form.stale')} />}
    </Page>
  );
}
