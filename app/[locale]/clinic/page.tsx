import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { purposeTexts } from '../_purpose/purpose-texts.ts';
import { CheckForm } from './check-form.tsx';
import './check.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('clinic.check');
  return { title: t('title') };
}

export default async function CheckPage() {
  await requireClinic();
  const [t, locale] = [await getTranslations('clinic.check'), await localeOfRequest()];
  const texts = {
    field: t('field'), fieldHint: t('fieldHint'), submit: t('submit'), errorHeading: t('errorHeading'), pending: t('pending'),
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <CheckForm texts={texts} purpose={await purposeTexts('clinic')}
        errorTexts={await errorTexts(locale, 'people.personalNumber', 'looks.purpose', 'looks.words')} />
      <p className="subtle">{t('journal')}</p>
      <p><TextLink href={localPath(locale, '/clinic/emergency')}>{t('emergency')}</TextLink></p>
    </Page>
  );
}
