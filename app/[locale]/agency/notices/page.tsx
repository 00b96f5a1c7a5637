import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Empty } from '#app/_ui/empty.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Pages } from '#app/_ui/pages.tsx';
import { withQuery } from '#app/_ui/with-query.ts';
import { isReviewer, requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { noticesPageSize, noticesQuery, noticeTotals, undeliveredNotices, type NoticesQuery } from '#lib/notices/index.ts';
import { NoticesFilter } from './notices-filter.tsx';
import { NoticesTable } from './notices-table.tsx';
import { Totals } from './totals.tsx';

type NoticesPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agency.notices');
  return { title: t('title') };
}

export default async function NoticesPage({ searchParams }: NoticesPageProps) {
  const actor = await requireAgency();
  const { again, ...query } = noticesQuery.parse(await searchParams);
  const { notices, total } = await undeliveredNotices(actor, { ...query, again });
  const t = await getTranslations('agency.notices');
  const path = localPath(await localeOfRequest(), '/agency/notices');
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      {again !== null && <MessageBox kind={again > 0 ? 'success' : 'info'} title={t('again.title', { count: again })}><p>{t('again.text', { count: again })}</p></MessageBox>}
      <Totals totals={await noticeTotals(actor)} mayTryAgain={isReviewer(actor)} />
      <NoticesFilter query={{ ...query, again }} path={path} />
      {notices.length === 0
        ? <Nothing isNarrowed={isNarrowed(query)} path={path} />
        : <><p role="status">{t('count', { count: total })}</p><NoticesTable notices={notices} mayTryAgain={isReviewer(actor)} /></>}
      <Pages page={query.page} pages={Math.ceil(total / noticesPageSize)} hrefOf={(page) => withQuery(path, { ...query, page })} />
    </Page>
  );
}

const isNarrowed = ({ state, channel, kind, page }: Omit<NoticesQuery, 'again'>) => Boolean(state || channel || kind) || page > 1;

async function Nothing({ isNarrowed, path }: { isNarrowed: boolean; path: string }) {
  const t = await getTranslations('agency.notices');
  if (!isNarrowed) return <Empty title={t('none.title')}><p>{t('none.text')}</p></Empty>;
  return <Empty title={t('noMatch.title')} actions={<LinkButton href={path} variant="secondary">{t('all')}</LinkButton>}><p>{t('noMatch.now')}</p></Empty>;
}
