import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Sql, TransactionSql } from 'postgres';
import type { Types } from './client.ts';
import { appPool } from './pool.ts';
import { retrying } from './retry.ts';
import { inTransaction } from './transaction.ts';

/** Who acts, as the database is told: see set_actor in 0001. */
export type DatabaseActor = {
  kind: string;
  accountId?: string;
  personId?: string;
  facilityId?: number;
  providerId?: number;
  role?: string;
  /** A date that a visitor of a demo chose; null is today. The database ignores it outside a demo. */
  today?: string | null;
};

export type Database = PostgresJsDatabase;

/**
 * The only way from lib/ into the database: one transaction in which row-level security knows the actor.
 *
 * @param work gets a handle that works until `work` has settled, and throws ever after
 * @throws RuleViolation for a rule that the database refused, Unavailable when it cannot be reached
 */
export function as<T>(actor: DatabaseActor, work: (db: Database) => Promise<T>, pool = appPool()): Promise<T> {
  return retrying(() => pool.use((sql) => once(actor, work, sql)));
}

function once<T>(actor: DatabaseActor, work: (db: Database) => Promise<T>, connection: Sql<Types>): Promise<T> {
  return inTransaction(connection, async ({ sql, isOpen }) => {
    await sql`select set_actor(${actor.kind}, ${actor.accountId ?? null}, ${actor.personId ?? null},
      ${actor.facilityId ?? null}, ${actor.role ?? null}, ${actor.today ?? null},
      ${actor.providerId ?? null})`;
    return work(drizzle(guarded(sql, connection, isOpen)));
  });
}

/** The transaction as drizzle takes it, throwing once the transaction is over: see inTransaction. */
function guarded(transaction: TransactionSql<Types>, connection: Sql<Types>, isOpen: () => boolean): Sql {
  // drizzle sets its own parsers on the options it is given; it gets a copy, and the client keeps Erti's
  const { options: own } = connection;
  const options = { ...own, parsers: { ...own.parsers }, serializers: { ...own.serializers } };
  return new Proxy(transaction, {
    get(target, property) {
      if (property === 'options') return options;
      if (!isOpen()) throw new Error('This transaction is over.');
      return Reflect.get(target, property) as unknown;
    },
    apply(target, receiver, args) {
      if (!isOpen()) throw new Error('This transaction is over.');
      return Reflect.apply(target as never, receiver, args) as unknown;
    },
  }) as unknown as Sql;
}
