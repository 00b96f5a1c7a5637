import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Pages } from '#app/_ui/pages.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { withQuery } from '#app/_ui/with-query.ts';
import { linesPerPage, whoLooked } from '#lib/people/index.ts';
import { pageQuery } from '#lib/people/schemas.ts';
import { DataMenu } from '../data/_components/data-menu.tsx';
import { LooksTable } from '../data/_components/looks-table.tsx';
import { dataTitle } from './data-title.ts';
import type { Own } from './own.ts';

type LooksViewProps = { own: Own; query: Record<string, string | string[]> };

/** Who looked at a person's data, and that a look has just been reported. */
export async function LooksView({ own, query }: LooksViewProps) {
  const { actor, home } = own;
  const { page } = pageQuery.parse(query);
  const { looks, total } = await whoLooked(actor, page);
  const [t, data, path] = [await getTranslations('data.looks'), await getTranslations('data'), `${home.href}/data/looks`];
  return (
    <Page title={t('title')} lead={t('lead')} width="wide" back={{ href: `${home.href}/data`, text: await dataTitle(own) }}>
      {query.reported === '1' && <MessageBox kind="success" title={data('report.done')}><p>{data('report.doneText')}</p></MessageBox>}
      <DataMenu home={home} here="looks" />
      {looks.length === 0
        ? <p>{page > 1 ? <>{t('noPage')} <TextLink href={path}>{t('toFirst')}</TextLink></> : t('none')}</p>
        : <><p>{t('count', { count: total })}</p><LooksTable looks={looks} reportHref={(id) => `${path}/${id}/report`} /></>}
      <Pages page={page} pages={Math.ceil(total / linesPerPage)} hrefOf={(to) => withQuery(path, { page: to })} />
    </Page>
  );
}
