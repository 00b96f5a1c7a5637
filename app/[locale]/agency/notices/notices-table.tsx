import { getTranslations } from 'next-intl/server';
import { Button } from '#app/_ui/button.tsx';
import { DataTable, type Column } from '#app/_ui/data-table.tsx';
import { plainAction } from '#app/_ui/plain-action.ts';
import { Tag } from '#app/_ui/tag.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { noticeTexts, type UndeliveredNotice } from '#lib/notices/index.ts';
import { tryAgainAction } from './action.ts';

type NoticesTableProps = { notices: UndeliveredNotice[]; mayTryAgain: boolean };

export async function NoticesTable({ notices, mayTryAgain }: NoticesTableProps) {
  const [t, locale] = [await getTranslations('agency.notices'), await localeOfRequest()];
  const nameOf = ({ kind }: UndeliveredNotice) => noticeTexts(locale)[kind]?.subject ?? t('unnamed');
  const columns: Column<UndeliveredNotice>[] = [
    { heading: t('kind'), cell: nameOf },
    { heading: t('state'), cell: ({ failedAt }) => (failedAt ? <Tag color="danger">{t('failed')}</Tag> : <Tag color="warning">{t('waitsLong')}</Tag>) },
    { heading: t('recipient'), cell: ({ channel, recipient }) => <>{t(`channels.${channel}`)}: <bdi>{recipient}</bdi></> },
    { heading: t('facility'), cell: ({ facilityId, facility }) => (facilityId && facility
      ? <TextLink href={localPath(locale, `/agency/facilities/${facilityId}`)}>{facility[locale]}</TextLink>
      : t('noFacility')) },
    { heading: t('failure'), cell: ({ failure }) => t(`failures.${failure ?? 'none'}`) },
    { heading: t('attempts'), cell: ({ attempts }) => attempts, align: 'right' },
    { heading: t('since'), cell: ({ since }) => formatInstant(locale, since) },
  ];
  if (mayTryAgain) columns.push({
    heading: t('act'),
    cell: (notice) => notice.failedAt && (
      <TryAgain notice={notice} text={t('tryAgain')} which={t('tryAgainWhich', { kind: nameOf(notice), recipient: notice.recipient })} />
    ),
  });
  return <DataTable caption={t('caption')} rows={notices} keyOf={({ id }) => id} columns={columns} />;
}

function TryAgain({ notice, text, which }: { notice: UndeliveredNotice; text: string; which: string }) {
  return (
    <form action={plainAction(tryAgainAction)}>
      <input type="hidden" name="notice" value={notice.id} />
      <Button type="submit" variant="secondary" size="small">{text}<span className="aksel-sr-only">: {which}</span></Button>
    </form>
  );
}
