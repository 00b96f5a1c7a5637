import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ContestStateTag } from '#app/[locale]/_contests/state-tag.tsx';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { Page } from '#app/_ui/page.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate, formatDateFrom } from '#lib/kernel/format.ts';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { clinicContests, type ClinicContest } from '#lib/registration/index.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('contests.clinic');
  return { title: t('title') };
}

/** The clinic's contested registrations: what it may still answer on top. */
export default async function ClinicContestsPage() {
  const contests = await clinicContests(await requireClinic());
  const [t, words, locale] = [await getTranslations('contests.clinic'), await getTranslations('contests'), await localeOfRequest()];
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      {contests.length === 0 ? <Empty title={t('noneTitle')}><p>{t('noneText')}</p></Empty> : (
        <DataTable<ClinicContest> caption={t('caption')} rows={contests} keyOf={({ id }) => id} columns={[
          { heading: words('number'), cell: ({ id, number }) => <span className="whole"><TextLink href={localPath(locale, `/clinic/contests/${id}`)}>№{number}</TextLink></span> },
          { heading: t('person'), cell: ({ person }) => (person ? <>{person.familyName} {person.givenName}<br /><span className="subtle">{person.maskedNumber}</span></> : <span className="subtle">{t('left')}</span>) },
          { heading: words('startedOn'), cell: ({ during }) => formatDateFrom(locale, during.start) },
          { heading: words('dueOn'), cell: ({ dueOn, needsAnswer, outcome }) => (needsAnswer && outcome === null ? formatDate(locale, dueOn) : null) },
          { heading: words('answer'), cell: ({ answer }) => answer && words(`answers.${answer}`) },
          { heading: words('state'), cell: (contest) => <ContestStateTag contest={contest} /> },
        ]} />
      )}
    </Page>
  );
}
