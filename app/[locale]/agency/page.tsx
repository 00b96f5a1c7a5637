import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { purposeTexts } from '../_purpose/purpose-texts.ts';
import { FindForm } from './find-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agency.find');
  return { title: t('title') };
}

export default async function FindPage() {
  await requireAgency();
  const t = await getTranslations('agency.find');
  const texts = { field: t('field'), fieldHint: t('fieldHint'), submit: t('submit'), errorHeading: t('errorHeading') };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <FindForm texts={texts} purpose={await purposeTexts('agency')}
        errorTexts={await errorTexts(await localeOfRequest(), 'people.personalNumber', 'looks.purpose', 'looks.words', 'looks.reference')} />
      <p className="subtle">{t('journal')}</p>
    </Page>
  );
}
