import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { call } from './calls.ts';
import { Pool } from './pool.ts';
import { freshDatabase } from './tests/database.ts';
import { isUnavailable } from './violations.ts';

await freshDatabase();
const pool = new Pool(process.env.DATABASE_APP_URL ?? '', 1, 200);
afterAll(() => pool.end());

const one = () => call<{ one: number }>((sql) => sql`select 1 as one`, pool);

/** Holds the only connection; the answer lets it go. */
function held(): () => Promise<void> {
  let release = () => {};
  const work = pool.use(() => new Promise<void>((resolve) => { release = resolve; }));
  return async () => {
    release();
    await work;
  };
}

test('work that waits too long for a connection is told that the service is busy', async () => {
  const letGo = held();
  await pause(0);
  const told = await Promise.all([1, 2, 3].map(() => one().catch((error: unknown) => error)));
  expect(told.map(isUnavailable)).toEqual([true, true, true]);
  await letGo();
});

test('the connection is there for the next, whoever gave up meanwhile', async () => {
  const letGo = held();
  await pause(0);
  const impatient = one().catch(isUnavailable);
  expect(await impatient).toBe(true);
  const patient = one();
  await letGo();
  expect(await patient).toEqual({ one: 1 });
  expect(await one()).toEqual({ one: 1 });
});
