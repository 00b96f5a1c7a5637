import { getTranslations } from 'next-intl/server';
import { TextLink } from './text-link.tsx';

type PagesProps = { page: number; pages: number; hrefOf: (page: number) => string };

/** The way through a list of several pages; nothing when there is only one. */
export async function Pages({ page, pages, hrefOf }: PagesProps) {
  if (pages < 2) return null;
  const t = await getTranslations('common.pages');
  return (
    <nav className="pages" aria-label={t('label')}>
      {page > 1 && <TextLink href={hrefOf(page - 1)}>{t('previous')}</TextLink>}
      <span>{t('position', { page, pages })}</span>
      {page < pages && <TextLink href={hrefOf(page + 1)}>{t('next')}</TextLink>}
    </nav>
  );
}
