import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errors.notFound');
  return { title: t('title') };
}

export default async function NotFound() {
  const locale = await localeOfRequest();
  const t = await getTranslations('errors.notFound');
  return (
    <Page title={t('title')} lead={t('text')}>
      <div className="actions">
        <LinkButton href={localPath(locale, '/')}>{t('home')}</LinkButton>
        <LinkButton variant="secondary" href={localPath(locale, '/clinics')}>{t('clinics')}</LinkButton>
      </div>
    </Page>
  );
}
