import { getTranslations } from 'next-intl/server';

const rows = Array.from({ length: 10 }, (_, row) => row);

/** A list in its own shape while it is read. */
export async function TableLoading() {
  const t = await getTranslations('common');
  return (
    <div aria-busy="true">
      <p className="aksel-sr-only" role="status">{t('loading')}</p>
      <div className="table-loading" aria-hidden="true">
        {rows.map((row) => <div key={row} className="aksel-skeleton aksel-skeleton--rounded table-loading__row" />)}
      </div>
    </div>
  );
}
