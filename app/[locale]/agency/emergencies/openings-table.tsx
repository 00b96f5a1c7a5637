import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { Opening } from '#lib/people/index.ts';

/** Who opened somebody's data where, and why; the person is not named here. */
export async function OpeningsTable({ openings }: { openings: Opening[] }) {
  const [t, locale] = [await getTranslations('data.emergencies'), await localeOfRequest()];
  return (
    <DataTable<Opening>
      caption={t('title')}
      rows={openings}
      keyOf={({ id }) => id}
      columns={[
        { heading: t('at'), cell: ({ id, openedAt }) => <TextLink href={localPath(locale, `/agency/emergencies/${id}`)}>{formatInstant(locale, openedAt)}</TextLink> },
        { heading: t('facility'), cell: ({ facility }) => facility[locale] },
        { heading: t('who'), cell: ({ who }) => who },
        { heading: t('reason'), cell: ({ reason }) => <span className="as-written">{reason}</span> },
        { heading: t('nth'), cell: ({ nth }) => nth, align: 'right' },
        { heading: t('examined'), cell: ({ examinedAt }) => examinedAt && formatInstant(locale, examinedAt) },
      ]}
    />
  );
}
