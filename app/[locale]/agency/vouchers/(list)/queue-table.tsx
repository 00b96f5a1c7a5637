import { getTranslations } from 'next-intl/server';
import { DataTable, type Column } from '#app/_ui/data-table.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate } from '#lib/kernel/format.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { QueuedVoucher } from '#lib/vouchers/index.ts';
import { DueDay } from '../due-day.tsx';
import { VoucherStateTag } from '../state-tag.tsx';

export async function QueueTable({ vouchers }: { vouchers: QueuedVoucher[] }) {
  const [t, states, locale] = [await getTranslations('vouchers.agency'), await getTranslations('vouchers.states'), await localeOfRequest()];
  const due = { overdue: t('overdue'), answered: t('answered') };
  const columns: Column<QueuedVoucher>[] = [
    {
      heading: t('voucher'),
      cell: ({ id, number, unit }) => <><TextLink href={localPath(locale, `/agency/vouchers/${id}`)}>{unit?.[locale] ?? t('voucher')}</TextLink><br /><span className="whole">№{number}</span></>,
    },
    {
      heading: t('state'),
      cell: ({ state, isMine }) => <span className="tags"><VoucherStateTag state={state} words={states} />{isMine && <Tag color="info">{t('yourTurn')}</Tag>}</span>,
    },
    { heading: t('due'), cell: ({ dueOn, isOverdue, state }) => <DueDay on={dueOn} isOverdue={isOverdue} state={state} locale={locale} texts={due} /> },
    { heading: t('submitted'), cell: ({ submittedOn, age }) => submittedOn && <>{formatDate(locale, submittedOn)}<br /><span className="subtle">{t('age', { days: age ?? 0 })}</span></> },
    { heading: t('assigned'), cell: ({ assignedName }) => assignedName ?? <span className="subtle">{t('nobody')}</span> },
    { heading: t('facility'), cell: ({ facility }) => facility?.[locale] },
    { heading: t('price'), align: 'right', cell: ({ priceTetri }) => priceTetri !== null && formatLari(locale, priceTetri) },
  ];
  return <DataTable<QueuedVoucher> caption={t('caption')} rows={vouchers} keyOf={({ id }) => id} columns={columns} />;
}
