import { parse } from 'csv-parse/sync';
import { ImportEmpty, ImportHeaderWrong, ImportTooLarge } from './errors.ts';
import { columnsOf, maxImportRows, type ImportKind } from './layout.ts';
import { wholeLines } from './whole-lines.ts';

/** A row as it was written: its line in the file, and its fields in the order of the kind's columns; null when it has not that many. */
export type Written = { line: number; written: string; fields: string[] | null };

/** How the file is written: the sign between its fields, and for each column of the kind its place in a row. */
type Manner = { delimiter: string; places: number[] };

/**
 * The rows of a file under its header, some at a time. A row that cannot be read is a row all the same; no field holds a line's end,
 * so that a quotation mark that is never closed spoils its own line alone.
 *
 * @throws ImportHeaderWrong, ImportTooLarge, ImportEmpty, ImportNotUtf8, ImportHasNoLines
 */
export async function* readRecords(bytes: AsyncIterable<Uint8Array>, kind: ImportKind, limit = maxImportRows): AsyncGenerator<Written[]> {
  let manner: Manner | undefined;
  let count = 0;
  for await (const { from, lines } of wholeLines(bytes)) {
    const below = manner ? 0 : 1;
    manner ??= mannerOf(lines[0] ?? '', kind);
    const rows = rowsOf(lines.slice(below), from + below, manner);
    count += rows.length;
    if (count > limit) throw new ImportTooLarge();
    if (rows.length > 0) yield rows;
  }
  if (count === 0) throw new ImportEmpty();
}

function mannerOf(header: string, kind: ImportKind): Manner {
  const delimiter = header.includes(';') ? ';' : ',';
  const names = (recordOf(header, delimiter) ?? []).map((name) => name.trim().toLowerCase());
  const columns: readonly string[] = columnsOf[kind];
  if (names.length !== columns.length || columns.some((column) => !names.includes(column))) throw new ImportHeaderWrong();
  return { delimiter, places: columns.map((column) => names.indexOf(column)) };
}

function rowsOf(lines: string[], from: number, { delimiter, places }: Manner): Written[] {
  const records = recordsOf(lines, delimiter);
  return lines.flatMap((written, i) => {
    const record = records[i] ?? null;
    if (written.trim() === '') return [];
    return [{ line: from + i, written, fields: record?.length === places.length ? places.map((place) => record[place] ?? '') : null }];
  });
}

/** A record a line. All at once where each line is one by itself, as nearly always, and else line by line. */
function recordsOf(lines: string[], delimiter: string): (string[] | null)[] {
  const together = parsed(lines.join('\n'), delimiter);
  return together?.length === lines.length ? together : lines.map((line) => recordOf(line, delimiter));
}

const recordOf = (line: string, delimiter: string): string[] | null => parsed(line, delimiter)?.[0] ?? null;

function parsed(text: string, delimiter: string): string[][] | null {
  try {
    return parse(text, { delimiter, recordDelimiter: '\n', relaxColumnCount: true, relaxQuotes: true });
  } catch {
    return null;
  }
}
