import { sql } from 'drizzle-orm';
import { arrayText } from '#db/arrays.ts';
import { as, type Database } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import type { ImportKind } from './layout.ts';
import { readRecords } from './read-records.ts';
import { readRow, type ImportRow } from './read-row.ts';
import { spooled } from './spool.ts';

type Taken = { kind: ImportKind; fileName: string; bytes: AsyncIterable<Uint8Array> };

/**
 * Reads a file of deaths or of changed names and compares every row with what is known: a dry run, which changes nobody. All of the
 * file is kept, or, when it cannot be read to its end, nothing; and no more of it is in memory than some thousand rows.
 *
 * @returns the id of the import
 * @throws ImportEmpty, ImportTooLarge, ImportHeaderWrong, ImportNotUtf8, ImportHasNoLines
 */
export const takeImport = (actor: AgencyActor, { kind, fileName, bytes }: Taken): Promise<string> =>
  spooled(bytes, (file) => as(actor, async (db) => {
    const id = await begin(db, { kind, fileName, sha256: file.sha256, size: file.size });
    for await (const records of readRecords(file.read(), kind)) await keep(db, id, records.map((record) => readRow(kind, record)));
    // a million rows are counted in seconds, and a page is given less
    await db.execute(sql`set local statement_timeout = '5min'`);
    await db.execute(sql`select id from import_is_checked(${id})`);
    return id;
  }));

async function begin(db: Database, { kind, fileName, sha256, size }: { kind: ImportKind; fileName: string; sha256: string; size: number }): Promise<string> {
  const [row] = await db.execute<{ id: string }>(sql`select id from begin_import(${kind}, ${fileName}, ${sha256}, ${size}::bigint)`);
  if (!row) throw new Error('A function of the database returned no row.');
  return row.id;
}

/** The rows as one array a column: one statement, whatever their number. */
async function keep(db: Database, id: string, rows: ImportRow[]): Promise<void> {
  const column = (name: keyof ImportRow) => sql`${arrayText(rows.map((row) => row[name]))}`;
  await db.execute(sql`select add_import_rows(${id}, ${column('line')}::integer[], ${column('personalNumber')}::text[],
    ${column('birthCertificate')}::text[], ${column('familyName')}::text[], ${column('bornOn')}::date[], ${column('happenedOn')}::date[],
    ${column('newGivenName')}::text[], ${column('newFamilyName')}::text[], ${column('broken')}::text[], ${column('written')}::text[])`);
}
