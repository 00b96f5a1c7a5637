import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import { highestPrice, tetriOf } from '#lib/kernel/money.ts';
import { PriceFileEmpty, PriceFileHeaderWrong, PriceFileNotUtf8, PriceFileTooLong } from './errors.ts';

/** Bytes and rows that one file of prices may have: there are some hundred units. */
const maxBytes = 1024 * 1024;
const maxRows = 1000;
/** Characters that are kept of a code and of a price. */
const [longestCode, longestPrice] = [60, 40];

/** The columns that the first line names, in any order and among others, with semicolons, commas or tabs between them. */
export const priceColumns = ['unit_code', 'price'] as const;

/** A line of the file under its header. `tetri` is null for what is no price, and a `broken` row has not its header's columns. */
export type PriceRow = { line: number; code: string; price: string; tetri: number | null; broken: boolean };

type Manner = { delimiter: string; width: number; code: number; price: number };

/**
 * The rows of a file of prices. A row that cannot be read is a row all the same; no field holds a line's end, so that a quotation
 * mark that is never closed spoils its own line alone.
 * @throws PriceFileEmpty, PriceFileTooLong, PriceFileNotUtf8, PriceFileHeaderWrong
 */
export function readPrices(bytes: Uint8Array): PriceRow[] {
  if (bytes.length > maxBytes) throw new PriceFileTooLong();
  // a NUL is in no text, and in every UTF-16 file that a spreadsheet writes
  if (!isUtf8(bytes) || bytes.includes(0)) throw new PriceFileNotUtf8();
  const [header = '', ...lines] = new TextDecoder().decode(bytes).split(/\r?\n/);
  const manner = mannerOf(header);
  const rows = lines.flatMap((written, i) => (written.trim() === '' ? [] : [rowOf(written, i + 2, manner)]));
  if (rows.length === 0) throw new PriceFileEmpty();
  if (rows.length > maxRows) throw new PriceFileTooLong();
  return rows;
}

function mannerOf(header: string): Manner {
  const delimiter = [';', '\t'].find((sign) => header.includes(sign)) ?? ',';
  const names = fieldsOf(header, delimiter).map((name) => name.toLowerCase());
  const [code, price] = priceColumns.map((column) => names.indexOf(column));
  if (code === undefined || price === undefined || code < 0 || price < 0) throw new PriceFileHeaderWrong();
  return { delimiter, width: names.length, code, price };
}

function rowOf(written: string, line: number, manner: Manner): PriceRow {
  const fields = fieldsOf(written, manner.delimiter);
  const broken = fields.length !== manner.width;
  const [code, price] = broken ? [written.trim(), ''] : [fields[manner.code] ?? '', fields[manner.price] ?? ''];
  return { line, code: code.slice(0, longestCode), price: price.slice(0, longestPrice), tetri: broken ? null : priceIn(price), broken };
}

function priceIn(typed: string): number | null {
  const tetri = tetriOf(typed);
  return tetri !== null && tetri > 0 && tetri <= highestPrice ? tetri : null;
}

/** The fields of one line; none when it cannot be taken apart. PostgreSQL takes no NUL, and a list no other control character. */
function fieldsOf(line: string, delimiter: string): string[] {
  try {
    const [record = []] = parse(line, { delimiter, bom: true, relaxColumnCount: true, relaxQuotes: true }) as string[][];
    return record.map((field) => field.replace(/\p{Cc}/gu, ' ').trim());
  } catch {
    return [];
  }
}
