import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { connect } from '#db/client.ts';
import { connections, perSecond, seconds } from './measure.ts';

const run = promisify(execFile);

/** How many people each of pgbench's connections has to itself. */
export const share = 5000;

/** pgbench of the machine, any version; null when there is none. */
export async function findPgbench(): Promise<string | null> {
  const versions = existsSync('/usr/lib/postgresql') ? await readdir('/usr/lib/postgresql') : [];
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...versions.map((version) => `/usr/lib/postgresql/${version}/bin`)];
  return folders.map((folder) => path.join(folder, 'pgbench')).find((file) => existsSync(file)) ?? null;
}

/**
 * The floor: one SQL statement, again and again, by a program that does nothing else.
 *
 * @param sql a statement that may use :n, a number of its own in every call
 */
export async function floor(appUrl: string, sql: string): Promise<number> {
  const pgbench = await findPgbench();
  return pgbench ? withPgbench(pgbench, appUrl, sql) : withDriver(appUrl, sql);
}

async function withPgbench(pgbench: string, appUrl: string, sql: string): Promise<number> {
  const { hostname, port, username, password, pathname } = new URL(appUrl);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'erti-bench-'));
  const script = path.join(folder, 'script.sql');
  await writeFile(script, `\\set i :i + 1\n\\set n :client_id * ${share} + :i\n${sql};\n`);
  try {
    const { stdout } = await run(pgbench, ['-n', '-M', 'prepared', '-c', `${connections}`, '-j', '2', '-T', `${seconds}`, '-D', 'i=0',
      '-h', hostname, '-p', port, '-U', username, '-f', script, pathname.slice(1)], { env: { ...process.env, PGPASSWORD: password } });
    return Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function withDriver(appUrl: string, sql: string): Promise<number> {
  const client = connect(appUrl, connections);
  try {
    return await perSecond((n) => client.unsafe(sql.replaceAll(':n', '$1'), [n + 1], { prepare: true }));
  } finally {
    await client.end();
  }
}
