import { getTranslations } from 'next-intl/server';
import { Page } from '#app/_ui/page.tsx';
import { Pages } from '#app/_ui/pages.tsx';
import { withQuery } from '#app/_ui/with-query.ts';
import { linesPerPage, whatChanged } from '#lib/people/index.ts';
import { pageQuery } from '#lib/people/schemas.ts';
import { ChangesTable } from '../data/_components/changes-table.tsx';
import { DataMenu } from '../data/_components/data-menu.tsx';
import { dataTitle } from './data-title.ts';
import type { Own } from './own.ts';

type ChangesViewProps = { own: Own; query: Record<string, string | string[]> };

/** What was done about a person. */
export async function ChangesView({ own, query }: ChangesViewProps) {
  const { actor, home } = own;
  const { page } = pageQuery.parse(query);
  const { changes, total } = await whatChanged(actor, page);
  const t = await getTranslations('data.changes');
  return (
    <Page title={t('title')} lead={t('lead')} width="wide" back={{ href: `${home.href}/data`, text: await dataTitle(own) }}>
      <DataMenu home={home} here="changes" />
      {changes.length === 0 ? <p>{t('none')}</p> : <><p>{t('count', { count: total })}</p><ChangesTable changes={changes} /></>}
      <Pages page={page} pages={Math.ceil(total / linesPerPage)} hrefOf={(to) => withQuery(`${home.href}/data/changes`, { page: to })} />
    </Page>
  );
}
