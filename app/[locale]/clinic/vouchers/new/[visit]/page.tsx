import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { formatDate, maskNumber } from '#lib/kernel/format.ts';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { visitOf } from '#lib/registration/index.ts';
import { StartForm } from './start-form.tsx';

/** The title names nobody: it stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.clinic.new');
  return { title: t('whoTitle') };
}

export default async function PatientPage({ params }: { params: Promise<{ visit: string }> }) {
  const visit = await visitOf(await requireClinic(), (await params).visit);
  const [t, counter, locale] = [await getTranslations('vouchers.clinic.new'), await getTranslations('counter'), await localeOfRequest()];
  const again = localPath(locale, '/clinic/vouchers/new');
  if (!visit) return (
    <Page title={t('overTitle')} lead={t('overText')}><p><LinkButton href={again}>{t('again')}</LinkButton></p></Page>
  );
  return (
    <Page title={t('whoTitle')} lead={t('whoLead')} back={{ href: again, text: t('another') }}>
      <Facts rows={[
        { term: counter('person'), value: visit.name[locale] },
        { term: counter('number'), value: maskNumber(visit.personalNumber) },
        { term: counter('bornOn'), value: formatDate(locale, visit.bornOn) },
      ]} />
      <StartForm requestId={randomUUID()} visitId={visit.id} submit={t('start')} errorHeading={t('errorHeading')}
        errorTexts={await errorTexts(locale, 'form.stale')} />
    </Page>
  );
}
