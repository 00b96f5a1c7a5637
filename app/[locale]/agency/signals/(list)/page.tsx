import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Empty } from '#app/_ui/empty.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Pages } from '#app/_ui/pages.tsx';
import { withQuery } from '#app/_ui/with-query.ts';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { signalsOfClinics, signalsPageSize, signalsQuery } from '#lib/roster/index.ts';
import { NoVerdict } from '../no-verdict.tsx';
import { SignalsFilter } from './signals-filter.tsx';
import { SignalsTable } from './signals-table.tsx';
import { TopChart } from './top-chart.tsx';
import '../signals.css';

type SignalsPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signals');
  return { title: t('title') };
}

export default async function SignalsPage({ searchParams }: SignalsPageProps) {
  const actor = await requireAgency();
  const query = signalsQuery.parse(await searchParams);
  const { clinics, all, first, last } = await signalsOfClinics(actor, query);
  const [t, locale] = [await getTranslations('signals'), await localeOfRequest()];
  const path = localPath(locale, '/agency/signals');
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <SignalsFilter query={query} path={path} />
      <NoVerdict first={first} last={last} />
      {clinics.length === 0
        ? <Empty title={t('none.title')} actions={<LinkButton href={path} variant="secondary">{t('everything')}</LinkButton>}><p>{t('none.now')}</p></Empty>
        : (
          <>
            {query.page === 1 && <TopChart clinics={clinics} sort={query.sort} />}
            <p role="status">{t('count', { count: all })}</p>
            <SignalsTable clinics={clinics} months={query.months} />
          </>
        )}
      <Pages page={query.page} pages={Math.ceil(all / signalsPageSize)} hrefOf={(page) => withQuery(path, { ...query, page })} />
    </Page>
  );
}
