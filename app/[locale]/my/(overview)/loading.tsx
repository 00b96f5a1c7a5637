import { getTranslations } from 'next-intl/server';

/** A title, a box, and a few facts: the shape that a person's own pages share. */
export default async function Loading() {
  const t = await getTranslations('common');
  return (
    <main id="main" tabIndex={-1} className="page page--text" aria-busy="true">
      <p className="aksel-sr-only" role="status">{t('loading')}</p>
      {[3, 14, 8].map((height) => (
        <div key={height} aria-hidden="true" className="aksel-skeleton aksel-skeleton--rounded" style={{ height: `${height}rem` }} />
      ))}
    </main>
  );
}
