import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ContestStateTag } from '#app/[locale]/_contests/state-tag.tsx';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { FilterForm, FilterSelect } from '#app/_ui/filter-form.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Pages } from '#app/_ui/pages.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { withQuery } from '#app/_ui/with-query.ts';
import { formatDate } from '#lib/kernel/format.ts';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { contestQueue, contestsPageSize, type QueuedContest } from '#lib/registration/index.ts';
import { contestsQuery } from '#lib/registration/schemas.ts';

type QueuePageProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('contests.agency');
  return { title: t('title') };
}

/** The agency's contests, without a name: what can be decided first, the oldest due on top. */
export default async function ContestsPage({ searchParams }: QueuePageProps) {
  const actor = await requireAgency();
  const query = contestsQuery.parse(await searchParams);
  const { contests, total, today } = await contestQueue(actor, query);
  const [t, locale] = [await getTranslations('contests.agency'), await localeOfRequest()];
  const path = localPath(locale, '/agency/contests');
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <FilterForm action={path} label={t('filter')} submit={t('show')}>
        <FilterSelect name="state" label={t('which')} value={query.state}
          options={(['open', 'ready', 'decided'] as const).map((state) => ({ value: state, label: t(state) }))} />
      </FilterForm>
      {contests.length === 0
        ? <Empty title={t('noneTitle')}><p>{t('noneText')}</p></Empty>
        : <><p role="status">{t('found', { count: total })}</p><Queue contests={contests} today={today} /></>}
      <Pages page={query.page} pages={Math.ceil(total / contestsPageSize)} hrefOf={(page) => withQuery(path, { ...query, page })} />
    </Page>
  );
}

async function Queue({ contests, today }: { contests: QueuedContest[]; today: string }) {
  const [t, words, locale] = [await getTranslations('contests.agency'), await getTranslations('contests'), await localeOfRequest()];
  const proofs = await getTranslations('people.proofs');
  return (
    <DataTable<QueuedContest> caption={t('caption')} rows={contests} keyOf={({ id }) => id} columns={[
      { heading: t('contest'), cell: ({ id, number, facility }) => <><TextLink href={localPath(locale, `/agency/contests/${id}`)}>{facility[locale]}</TextLink><br /><span className="whole">№{number}</span></> },
      { heading: words('state'), cell: (contest) => <ContestStateTag contest={contest} today={today} /> },
      { heading: words('dueOn'), cell: ({ needsAnswer, dueOn }) => (needsAnswer ? formatDate(locale, dueOn) : null) },
      { heading: words('answer'), cell: ({ answer, answeredBy, needsAnswer, dueOn }) => (answer
        ? <>{words(`answers.${answer}`)}<br /><span className="subtle">{answeredBy}</span></>
        : needsAnswer && today > dueOn ? t('silent') : null) },
      { heading: words('proof'), cell: ({ proof }) => proofs(proof) },
      { heading: t('way'), cell: ({ way, contestedOn }) => <>{t(`ways.${way}`)}<br /><span className="subtle">{formatDate(locale, contestedOn)}</span></> },
    ]} />
  );
}
