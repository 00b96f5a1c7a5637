import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { actInWords, type LookReport } from '#lib/people/index.ts';

/** The looks that were reported, and what was said of them; the person is not named here. */
export async function ReportsTable({ reports }: { reports: LookReport[] }) {
  const [t, common, locale] = [await getTranslations('data.reports'), await getTranslations('common'), await localeOfRequest()];
  return (
    <DataTable<LookReport>
      caption={t('title')}
      rows={reports}
      keyOf={({ id }) => id}
      columns={[
        { heading: t('reportedAt'), cell: ({ id, reportedAt }) => <TextLink href={localPath(locale, `/agency/reports/${id}`)}>{formatInstant(locale, reportedAt)}</TextLink> },
        { heading: t('look'), cell: ({ act, at }) => `${actInWords(act, locale)}, ${formatInstant(locale, at)}` },
        { heading: t('where'), cell: ({ facility }) => facility?.[locale] ?? common('agency') },
        { heading: t('words'), cell: ({ words }) => <span className="as-written">{words}</span> },
        { heading: t('answeredAt'), cell: ({ answeredAt }) => answeredAt && formatInstant(locale, answeredAt) },
      ]}
    />
  );
}
