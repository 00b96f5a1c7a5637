import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { CheckForm } from './check-form.tsx';
import './check.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('clinic.check');
  return { title: t('title') };
}

export default async function CheckPage() {
  await requireClinic();
  const t = await getTranslations('clinic.check');
  const texts = {
    field: t('field'), fieldHint: t('fieldHint'), submit: t('submit'), errorHeading: t('errorHeading'), pending: t('pending'),
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <CheckForm texts={texts} errorTexts={await errorTexts(await localeOfRequest(), 'people.personalNumber')} />
      <p className="subtle">{t('journal')}</p>
    </Page>
  );
}
