import { getTranslations } from 'next-intl/server';
import type { Own } from '../../_own/own.ts';

const pages = [['held', ''], ['looks', '/looks'], ['changes', '/changes']] as const;

type DataMenuProps = { home: Own['home']; here: (typeof pages)[number][0] };

/** The three pages on a person's data; the one that is open is said to be. */
export async function DataMenu({ home, here }: DataMenuProps) {
  const t = await getTranslations('data.menu');
  return (
    <nav className="actions" aria-label={t('label')}>
      {pages.map(([name, path]) => (name === here
        ? <strong key={name} aria-current="page">{t(name)}</strong>
        : <a key={name} className="aksel-link" href={`${home.href}/data${path}`}>{t(name)}</a>))}
    </nav>
  );
}
