import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import type { Sql, TransactionSql } from 'postgres';

/** A row of COPY's text form, in the order of its table's columns; null is SQL's null. */
export type Row = readonly (string | number | null)[];
export type Rows = Record<Table, Row[]>;
type Table = keyof typeof COLUMNS;

const COLUMNS = {
  people: ['id', 'personal_number', 'given_name', 'family_name', 'born_on', 'sex', 'municipality_code',
    'phone', 'email', 'language', 'died_on'],
  identity_documents: ['person_id', 'type', 'during'],
  circumstances: ['person_id', 'kind', 'during', 'source'],
  exclusions: ['person_id', 'reason', 'during'],
  accounts: ['id', 'kind', 'person_id'],
  registrations: ['id', 'person_id', 'facility_id', 'during', 'basis', 'consent_id', 'exited_registration_id', 'started_by',
    'started_at', 'ended_by', 'ended_at', 'end_reason', 'exit_on'],
  consents: ['id', 'person_id', 'facility_id', 'text_version', 'language', 'given_by', 'given_at', 'proof',
    'proof_reference', 'registration_id'],
} as const;

/** Rows may point only at tables before their own, but for the deferred pair at the end. */
const TABLES = Object.keys(COLUMNS) as Table[];

export const noRows = (): Rows => ({
  people: [], identity_documents: [], circumstances: [], exclusions: [], accounts: [], registrations: [], consents: [],
});

/** Makes the session's staging tables: COPY cannot write to a table under row-level security, INSERT can. */
export async function prepareStaging(sql: Sql): Promise<void> {
  for (const table of TABLES)
    await sql.unsafe(`create temp table if not exists staged_${table} as
      select ${COLUMNS[table].join(', ')} from ${table} with no data`);
}

/** Writes the rows to their tables, within the caller's transaction. */
export async function copyRows(sql: TransactionSql, rows: Rows): Promise<void> {
  for (const table of TABLES) {
    if (rows[table].length === 0) continue;
    const columns = COLUMNS[table].join(', ');
    await stage(sql, `copy staged_${table} (${columns}) from stdin`, rows[table]);
    await sql.unsafe(`insert into ${table} (${columns}) select ${columns} from staged_${table}`);
    await sql.unsafe(`truncate staged_${table}`);
  }
}

/**
 * Sends the rows without waiting for the stream to finish: postgres.js 3.4.9 never finishes it when the server refuses
 * the rows or is gone. The next statement waits for the copy, and fails when it failed.
 */
async function stage(sql: TransactionSql, copy: string, rows: Row[]): Promise<void> {
  const stream = await sql.unsafe(copy).writable();
  await pipeline(Readable.from(blocksOf(rows)), stream, { end: false });
  stream.end();
  await setImmediate();
}

function* blocksOf(rows: Row[], size = 500): Generator<string> {
  for (let from = 0; from < rows.length; from += size)
    yield rows.slice(from, from + size).map((row) => `${row.map(escaped).join('\t')}\n`).join('');
}

function escaped(value: string | number | null): string {
  return value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (character) => `\\${character}`);
}
