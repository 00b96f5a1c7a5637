import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { call } from '#db/calls.ts';
import { log } from '#lib/kernel/log.ts';

/**
 * Carries out the next rows of an import that somebody has ordered to be carried out, in one transaction, which also queues the
 * rows after them. A crash at any moment loses no row and does none twice.
 *
 * @param isLast whether nobody will try again
 * @throws Error with the name of the failure and no other word, for the queue to try again later
 */
export async function applyImport(id: string, isLast: boolean): Promise<void> {
  const failure = await nextRows(id).then(() => null, (error: unknown) => (error instanceof Error ? error.name : 'unknown'));
  if (!failure) return;
  log.warn({ import: id, failure, isLast }, 'Some rows of an import were not carried out');
  if (isLast) await call((sql) => sql`select import_was_given_up(${id})`);
  else throw new Error(failure);
}

const nextRows = (id: string): Promise<unknown> => as({ kind: 'system' }, async (db) => {
  // some hundred people at once take longer than a page may take
  await db.execute(sql`set local statement_timeout = '2min'`);
  return db.execute(sql`select apply_import(${id})`);
});
