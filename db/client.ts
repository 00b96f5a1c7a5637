import postgres, { type Sql } from 'postgres';

const asText = (to: number, from: number[]) => ({ to, from, serialize: String, parse: (text: string) => text });
const asNumber = { to: 20, from: [20], serialize: String, parse: Number };

/** Calendar dates stay text, as they have no time zone; 64-bit numbers here are counts and keys far below 2^53. */
export type Types = { date: string; bigint: number };
const types = { date: asText(1082, [1082]), bigint: asNumber };

/** A pool with Erti's types. `max` connections, opened when needed. */
export function connect(url: string, max: number): Sql<Types> {
  return postgres(url, { max, types, idle_timeout: 60, connect_timeout: 10, onnotice: () => {} });
}

let pool: Sql<Types> | undefined;

/**
 * The pool of the app's role, which owns nothing and bypasses nothing.
 * @throws Error when DATABASE_APP_URL is not set
 */
export function appPool(): Sql<Types> {
  const url = process.env.DATABASE_APP_URL;
  if (!url) throw new Error('DATABASE_APP_URL is not set.');
  return (pool ??= connect(url, Number(process.env.DATABASE_POOL ?? 20)));
}

export async function closeAppPool(): Promise<void> {
  await pool?.end({ timeout: 5 });
  pool = undefined;
}
