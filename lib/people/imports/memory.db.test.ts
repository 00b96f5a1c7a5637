import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { anAccount } from '#db/tests/builders.ts';
import { freshDatabase } from '#db/tests/database.ts';

const { owner, appUrl } = await freshDatabase();
const rows = 100_000;

/** Hands in a long file, in a process whose heap could not hold it, and tells its id. */
const program = `
  const { columnsOf, takeImport } = await import('#lib/people/index.ts');
  const surname = 'ბ'.repeat(99);
  async function* file() {
    yield Buffer.from(columnsOf.deaths.join(',') + '\\n');
    const line = (n) => '00' + String(n).padStart(9, '0') + ',' + surname + ',1988-03-09,2026-01-15\\n';
    for (let n = 0; n < ${rows}; n += 200) yield Buffer.from(Array.from({ length: 200 }, (_, i) => line(n + i)).join(''));
  }
  const actor = { kind: 'agency', role: 'reviewer', accountId: process.argv[1], sessionId: '', name: '', today: null };
  const id = await takeImport(actor, { kind: 'deaths', fileName: 'long.csv', bytes: file() });
  process.stdout.write(id);
  process.exit(0);
`;

test('a file of a hundred thousand rows is read in less memory than it takes', async () => {
  const account = await anAccount(owner);
  const { stdout } = await promisify(execFile)(process.execPath, ['--max-old-space-size=40', '--max-semi-space-size=4', '--input-type=module', '-e', program, account], {
    cwd: path.resolve(import.meta.dirname, '../../..'), env: { ...process.env, DATABASE_APP_URL: appUrl, LOG_LEVEL: 'silent' },
  });
  const [kept] = await owner`select rows, not_found, bytes from imports where id = ${stdout}`;
  expect(kept).toMatchObject({ rows, not_found: rows });
  expect(kept!.bytes).toBeGreaterThan(30_000_000);
}, 180_000);
