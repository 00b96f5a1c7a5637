import { getTranslations } from 'next-intl/server';
import { Empty } from '#app/_ui/empty.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

/** Where a provider begins that has just been named. */
export async function NoFacilities() {
  const [t, locale] = [await getTranslations('provider.overview'), await localeOfRequest()];
  return (
    <Empty title={t('emptyTitle')} actions={<LinkButton href={localPath(locale, '/provider/facilities/new')}>{t('add')}</LinkButton>}>
      <p>{t('emptyText')}</p>
    </Empty>
  );
}
