import { afterEach, expect, test, vi } from 'vitest';
import { closeAppPool } from '#db/pool.ts';
import { freshDatabase } from '#db/tests/database.ts';
import { log } from '#lib/kernel/log.ts';
import { keepSealing } from './sealing.ts';

const { owner, appUrl } = await freshDatabase();
const write = () => owner`insert into journal (act, actor) values ('tested', 'system')`;
const sealed = async () => (await owner`select coalesce(sum(entries), 0)::int as lines from journal_seals`)[0]?.lines as number;

afterEach(() => vi.restoreAllMocks());

test('the journal is sealed while the service runs', async () => {
  const before = await sealed();
  await write();
  const sealing = keepSealing(20);
  await expect.poll(sealed).toBe(before + 1);
  await sealing.stop();
});

test('what was written before the last stop is sealed when the service starts', async () => {
  const before = await sealed();
  await write();
  await keepSealing().stop();
  await expect.poll(async () => { await keepSealing().stop(); return sealed(); }).toBe(before + 1);
});

test('a database that cannot be reached stops nothing, and is told without its words', async () => {
  const told = vi.spyOn(log, 'error').mockImplementation(() => {});
  process.env.DATABASE_APP_URL = 'postgres://erti_app:x@127.0.0.1:1/erti';
  await closeAppPool();
  await keepSealing().stop();
  process.env.DATABASE_APP_URL = appUrl;
  expect(told.mock.calls).toEqual([[{ failure: 'Unavailable' }, 'The journal was not sealed']]);
});
