import { getTranslations } from 'next-intl/server';
import { DataTable, type Column } from '#app/_ui/data-table.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { QueuedDeclaration } from '#lib/participation/index.ts';
import { DeclarationStateTag } from '../state-tag.tsx';
import { DueDay } from '../due-day.tsx';

export async function QueueTable({ declarations }: { declarations: QueuedDeclaration[] }) {
  const [t, words, locale] = [await getTranslations('agency.declarations'), await getTranslations('participation'), await localeOfRequest()];
  const states = await getTranslations('participation.states');
  const due = { overdue: t('overdue'), answered: t('answered') };
  const columns: Column<QueuedDeclaration>[] = [
    {
      heading: t('declaration'),
      cell: ({ id, number, facility }) => <><TextLink href={localPath(locale, `/agency/declarations/${id}`)}>{facility[locale]}</TextLink><br /><span className="whole">№{number}</span></>,
    },
    {
      heading: t('state'),
      cell: ({ state, isMine }) => <span className="tags"><DeclarationStateTag state={state} words={states} />{isMine && <Tag color="info">{t('yourTurn')}</Tag>}</span>,
    },
    { heading: t('due'), cell: ({ dueOn, isOverdue, state }) => <DueDay on={dueOn} isOverdue={isOverdue} state={state} locale={locale} texts={due} /> },
    { heading: t('submitted'), cell: ({ submittedOn, age }) => submittedOn && <>{formatDate(locale, submittedOn)}<br /><span className="subtle">{t('age', { days: age })}</span></> },
    { heading: t('assigned'), cell: ({ assignedTo }) => assignedTo ?? <span className="subtle">{t('nobody')}</span> },
    { heading: t('scope'), cell: ({ scope }) => scope?.map((one) => words(`scopes.${one}`)).join(', ') },
    { heading: t('region'), cell: ({ region }) => region[locale] },
  ];
  return <DataTable<QueuedDeclaration> caption={t('caption')} rows={declarations} keyOf={({ id }) => id} columns={columns} />;
}
