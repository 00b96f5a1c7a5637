import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Empty } from '#app/_ui/empty.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Pages } from '#app/_ui/pages.tsx';
import { withQuery } from '#app/_ui/with-query.ts';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { queueFor, queuePageSize, queueQuery, type QueueQuery } from '#lib/participation/index.ts';
import { QueueFilter } from './queue-filter.tsx';
import { QueueTable } from './queue-table.tsx';

type QueuePageProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agency.declarations');
  return { title: t('title') };
}

export default async function QueuePage({ searchParams }: QueuePageProps) {
  const actor = await requireAgency();
  const query = queueQuery.parse(await searchParams);
  const { declarations, total } = await queueFor(actor, query);
  const [t, locale] = [await getTranslations('agency.declarations'), await localeOfRequest()];
  const path = localPath(locale, '/agency/declarations');
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <QueueFilter actor={actor} query={query} path={path} />
      {declarations.length === 0
        ? <Nothing isNarrowed={isNarrowed(query)} path={path} />
        : <><p role="status">{t('count', { count: total })}</p><QueueTable declarations={declarations} /></>}
      <Pages page={query.page} pages={Math.ceil(total / queuePageSize)} hrefOf={(page) => withQuery(path, { ...query, page })} />
    </Page>
  );
}

const isNarrowed = ({ q, state, region, scope, assigned, overdue, page }: QueueQuery) =>
  Boolean(q || state || region || scope || assigned || overdue) || page > 1;

async function Nothing({ isNarrowed, path }: { isNarrowed: boolean; path: string }) {
  const t = await getTranslations('agency.declarations');
  const kind = isNarrowed ? 'noMatch' : 'none';
  const way = isNarrowed ? { href: path, text: t('toQueue') } : { href: withQuery(path, { state: 'all' }), text: t('toAll') };
  return (
    <Empty title={t(`${kind}.title`)} actions={<LinkButton href={way.href} variant="secondary">{way.text}</LinkButton>}>
      <p>{t(`${kind}.now`)}</p>
    </Empty>
  );
}
