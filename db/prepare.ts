import postgres from 'postgres';
import { migrate } from './migrate.ts';
import { installQueue } from './queue.ts';

/** The same server in the role of the app. */
export function appUrlOf(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = 'erti_app';
  url.password = password;
  return url.href;
}

/**
 * Makes a server ready for Erti: the database, the three roles, the queue, every migration. Safe to run again.
 *
 * @param ownerUrl a role that may create roles and the database (a superuser, or one with CREATEROLE and CREATEDB)
 * @param appUrl the role that the web signs in as; it is made, or given this password, when it differs
 * @returns names of the migrations that were applied now
 */
export async function prepareDatabase(ownerUrl: string, appUrl: string): Promise<string[]> {
  await createDatabase(ownerUrl);
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await createRoles(owner, new URL(appUrl));
    await installQueue(ownerUrl);
    return await migrate(owner);
  } finally {
    // with a limit: after a lost connection postgres.js 3.4.9 would wait for ever, and hide the error
    await owner.end({ timeout: 5 });
  }
}

async function createDatabase(ownerUrl: string): Promise<void> {
  const server = new URL(ownerUrl);
  const name = decodeURIComponent(server.pathname.slice(1));
  server.pathname = '/postgres';
  const maintenance = postgres(server.href, { max: 1 });
  try {
    const [there] = await maintenance`select from pg_database where datname = ${name}`;
    if (!there) await maintenance`create database ${maintenance(name)}`;
  } finally {
    await maintenance.end({ timeout: 5 });
  }
}

/** Three roles: the owner holds the tables and signs in as nobody, the app and the auditor own nothing. */
async function createRoles(owner: postgres.Sql, app: URL): Promise<void> {
  if (app.username !== 'erti_app') throw new Error('DATABASE_APP_URL must sign in as the role erti_app.');
  for (const role of ['erti_owner', 'erti_app', 'erti_auditor']) {
    const [there] = await owner`select from pg_roles where rolname = ${role}`;
    if (!there) await owner`create role ${owner(role)} nologin`;
  }
  const password = decodeURIComponent(app.password).replaceAll("'", "''");
  await owner.unsafe(`alter role erti_app login password '${password}'`);
  await owner.unsafe('grant erti_owner to current_user');
  await owner.unsafe('grant create on schema public to erti_owner');
  const database = owner(owner.options.database);
  await owner`grant create, temporary on database ${database} to erti_owner`;
  // a temporary table could stand in for a real one in the eyes of a function
  await owner`revoke temporary on database ${database} from public`;
  await owner.unsafe(`alter role erti_app set statement_timeout = '15s'`);
  // the same as inside the functions that run as the owner: a plan is made anew whenever the path is another
  await owner.unsafe('alter role erti_app set search_path = public, pg_temp');
  await owner.unsafe(`alter role erti_app set lock_timeout = '5s'`);
  await owner.unsafe(`alter role erti_app set idle_in_transaction_session_timeout = '30s'`);
}
