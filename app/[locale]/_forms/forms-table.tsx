import { getTranslations } from 'next-intl/server';
import { DataTable, type Column } from '#app/_ui/data-table.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { printedNumber, type LedgerLine } from '#lib/registration/index.ts';

type FormsTableProps = { lines: LedgerLine[]; state: LedgerLine['state']; showsScans: boolean };

/** Forms with what became of each: its scan when it was used, for its clinic; its reason when it cannot be. */
export async function FormsTable({ lines, state, showsScans }: FormsTableProps) {
  const [t, locale] = [await getTranslations('counter.forms'), await localeOfRequest()];
  const scan = (line: LedgerLine) =>
    line.scanId && <TextLink href={`/api/consent-scans/${line.scanId}`}>{t('viewScan')}<span className="aksel-sr-only"> {printedNumber(line)}</span></TextLink>;
  const became: Column<LedgerLine>[] = state === 'used' ? [{ heading: t('scan'), cell: scan }] : [{ heading: t('reason'), cell: ({ reason }) => reason }];
  const moved: Column<LedgerLine>[] = [
    ...(state === 'used' && !showsScans ? [] : became),
    { heading: t('changedBy'), cell: ({ changedBy }) => changedBy },
    { heading: t('changedAt'), cell: ({ changedAt }) => changedAt && formatInstant(locale, changedAt) },
  ];
  return (
    <>
      {state === 'used' && showsScans && <p className="subtle">{t('scanNote')}</p>}
      <DataTable<LedgerLine> caption={t('list')} rows={lines} keyOf={printedNumber}
        columns={[{ heading: t('number'), isWhole: true, cell: printedNumber }, ...(state === 'unused' ? [] : moved)]} />
    </>
  );
}
