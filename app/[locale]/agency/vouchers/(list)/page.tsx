import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Empty } from '#app/_ui/empty.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Pages } from '#app/_ui/pages.tsx';
import { withQuery } from '#app/_ui/with-query.ts';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { vouchersFor, vouchersPageSize, type VouchersQuery } from '#lib/vouchers/index.ts';
import { vouchersQuery } from '#lib/vouchers/schemas.ts';
import { QueueFilter } from './queue-filter.tsx';
import { QueueTable } from './queue-table.tsx';

type QueuePageProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.agency');
  return { title: t('title') };
}

/** The agency's vouchers, without a name: the oldest due on top. */
export default async function VouchersPage({ searchParams }: QueuePageProps) {
  const actor = await requireAgency();
  const query = vouchersQuery.parse(await searchParams);
  const { vouchers, total } = await vouchersFor(actor, query);
  const [t, locale] = [await getTranslations('vouchers.agency'), await localeOfRequest()];
  const path = localPath(locale, '/agency/vouchers');
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <QueueFilter actor={actor} query={query} path={path} />
      {vouchers.length === 0
        ? <Nothing isNarrowed={isNarrowed(query)} path={path} />
        : <><p role="status">{t('count', { count: total })}</p><QueueTable vouchers={vouchers} /></>}
      <Pages page={query.page} pages={Math.ceil(total / vouchersPageSize)} hrefOf={(page) => withQuery(path, { ...query, page })} />
    </Page>
  );
}

const isNarrowed = ({ q, state, treatment, assigned, overdue, page }: VouchersQuery) =>
  Boolean(q || state || treatment || assigned || overdue) || page > 1;

async function Nothing({ isNarrowed, path }: { isNarrowed: boolean; path: string }) {
  const t = await getTranslations('vouchers.agency');
  const kind = isNarrowed ? 'noMatch' : 'none';
  const way = isNarrowed ? { href: path, text: t('toQueue') } : { href: withQuery(path, { state: 'all' }), text: t('toAll') };
  return (
    <Empty title={t(`${kind}.title`)} actions={<LinkButton href={way.href} variant="secondary">{way.text}</LinkButton>}>
      <p>{t(`${kind}.now`)}</p>
    </Empty>
  );
}
