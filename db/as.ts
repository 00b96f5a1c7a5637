import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Sql, TransactionSql } from 'postgres';
import { appPool, type Types } from './client.ts';
import { retrying } from './retry.ts';

/** Who acts, as the database is told: see set_actor in 0001. */
export type DatabaseActor = {
  kind: string;
  accountId?: string;
  personId?: string;
  facilityId?: number;
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
export function as<T>(actor: DatabaseActor, work: (db: Database) => Promise<T>, pool: Sql<Types> = appPool()): Promise<T> {
  return retrying(() => once(actor, work, pool));
}

async function once<T>(actor: DatabaseActor, work: (db: Database) => Promise<T>, pool: Sql<Types>): Promise<T> {
  let open = true;
  const outcome = pool.begin(async (transaction) => {
    await transaction`select set_actor(${actor.kind}, ${actor.accountId ?? null}, ${actor.personId ?? null},
      ${actor.facilityId ?? null}, ${actor.role ?? null}, ${actor.today ?? null})`;
    return { value: await work(drizzle(guarded(transaction, pool, () => open))) };
  });
  try {
    return ((await outcome) as { value: T }).value;
  } finally {
    open = false;
  }
}

/**
 * When a backend dies, the driver gives its connection to the next request while a suspended callback still holds
 * the handle: without this guard, its late queries would run in that request's transaction, as that request's actor.
 */
function guarded(transaction: TransactionSql<Types>, pool: Sql<Types>, isOpen: () => boolean): Sql {
  // drizzle sets its own parsers on the options it is given; it gets a copy, and the pool keeps Erti's
  const options = { ...pool.options, parsers: { ...pool.options.parsers }, serializers: { ...pool.options.serializers } };
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
