import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';

/** The person waits nowhere: how one comes to stand in a line. */
export async function NotInLine({ locale }: { locale: Locale }) {
  const t = await getTranslations('registration');
  return (
    <Page title={t('line.noneTitle')} lead={t('line.noneText')} back={{ href: localPath(locale, '/my'), text: t('toMy') }}>
      <p><LinkButton href={localPath(locale, '/clinics')}>{t('search')}</LinkButton></p>
    </Page>
  );
}
