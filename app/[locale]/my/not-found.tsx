import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

/** Somebody else's receipt, or none at all: from outside the two are the same. */
export default async function NotFound() {
  const t = await getTranslations('registration');
  return (
    <Page title={t('notFound.title')} lead={t('notFound.text')}>
      <p><LinkButton href={localPath(await localeOfRequest(), '/my')}>{t('toMy')}</LinkButton></p>
    </Page>
  );
}
