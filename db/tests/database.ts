import { randomBytes } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { afterAll, inject } from 'vitest';
import { connect, type Types } from '#db/client.ts';
import { closeAppPool } from '#db/pool.ts';

export type TestDatabase = {
  name: string;
  /** A superuser's pool; no row-level security binds it, every constraint and trigger does. */
  owner: Sql<Types>;
  /** A pool of the app's role. */
  app: Sql<Types>;
  ownerUrl: string;
  appUrl: string;
};

const at = (url: string, database: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
};

async function onServer(query: (server: Sql) => Promise<unknown>): Promise<void> {
  const server = postgres(at(inject('templateUrls').owner, 'postgres'), { max: 1, onnotice: () => {} });
  await query(server);
  await server.end();
}

/**
 * A database of this test file alone, migrated and empty, dropped when the file is done.
 * `as` and `call` reach it too. Call it at the top of the file or of a `describe`.
 *
 * @param options.demo whether `erti.today` may move the date; true unless said otherwise
 * @param options.connections upper bound of each pool
 */
export async function freshDatabase({ demo = true, connections = 10 } = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = inject('templateUrls');
  const ownerUrl = at(template.owner, name);
  const appUrl = at(template.app, name);
  await onServer((server) => server`create database ${server(name)} template erti`);
  const owner = connect(ownerUrl, connections);
  const app = connect(appUrl, connections);
  await owner`update deployment set demo = ${demo}`;
  process.env.DATABASE_APP_URL = appUrl;
  afterAll(async () => {
    await Promise.all([owner.end({ timeout: 5 }), app.end({ timeout: 5 }), closeAppPool()]);
    await onServer((server) => server`drop database ${server(name)} with (force)`);
  });
  return { name, owner, app, ownerUrl, appUrl };
}

/** What lib/kernel/settings.ts demands of a demo. */
export function testSettings(): void {
  Object.assign(process.env, {
    ERTI_DEMO: '1',
    NEXTAUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    NEXTAUTH_URL: 'http://localhost:3000',
  });
}
