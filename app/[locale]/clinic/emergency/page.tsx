import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { EmergencyForm } from './emergency-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('data.emergency');
  return { title: t('title') };
}

export default async function EmergencyPage() {
  await requireClinic();
  const [t, locale] = [await getTranslations('data.emergency'), await localeOfRequest()];
  const texts = {
    personalNumber: t('personalNumber'), personalNumberHint: t('personalNumberHint'), familyName: t('familyName'),
    bornOn: t('bornOn'), bornOnHint: t('bornOnHint'), date: { day: t('day'), month: t('month'), year: t('year') },
    reason: t('reason'), reasonHint: t('reasonHint'), submit: t('submit'), errorHeading: t('errorHeading'),
    opened: t('opened'), another: t('another'),
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <MessageBox kind="warning" title={t('warningTitle')}><p>{t('warning')}</p></MessageBox>
      <EmergencyForm requestId={randomUUID()} again={localPath(locale, '/clinic/emergency')} texts={texts}
        errorTexts={await errorTexts(locale, 'people.personalNumber', 'looks.familyName', 'looks.bornOn', 'looks.reason', 'form.stale')} />
    </Page>
  );
}
