import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Sql, TransactionSql } from 'postgres';
import type { Types } from './client.ts';

/** A transaction's handle, and whether it may still be used. */
export type OpenTransaction = { sql: TransactionSql<Types>; isOpen: () => boolean };

/**
 * One transaction, whose handle is open only until its work has settled.
 *
 * When a backend dies, the callback of its transaction is still suspended, and postgres.js (3.4.9) sends its own
 * COMMIT or ROLLBACK when the callback returns: to a socket that is no more, which ends the process, or to whatever
 * the connection has become since. So the callback of a dead transaction never returns.
 */
export async function inTransaction<T>(connection: Sql<Types>, work: (open: OpenTransaction) => Promise<T>): Promise<T> {
  let open = true;
  let over = false;
  const outcome = connection.begin(async (sql) => {
    try {
      return { value: await work({ sql, isOpen: () => open }) };
    } finally {
      open = false;
      // a death is told to us and to the work in the same turn of the event loop; the next turn knows of it surely
      await nextTurn();
      if (over) await new Promise(() => {});
    }
  });
  try {
    return ((await outcome) as { value: T }).value;
  } finally {
    open = false;
    over = true;
  }
}
