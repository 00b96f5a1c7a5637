import type { PendingQuery, Row, Sql } from 'postgres';
import type { Types } from './client.ts';
import { appPool } from './pool.ts';
import { retrying } from './retry.ts';

/**
 * One call of one SQL function, which sets its actor, does its work and answers in a single statement:
 * nothing of it can be left half done, and nothing can run between its parts.
 *
 * @returns the first row
 * @throws RuleViolation for a rule that the database refused, Unavailable when it cannot be reached
 */
export async function call<T extends Row>(query: (sql: Sql<Types>) => PendingQuery<T[]>, pool = appPool()): Promise<T> {
  const [row] = await retrying(() => pool.use(async (sql) => query(sql)));
  if (!row) throw new Error('A function of the database returned no row.');
  return row;
}
