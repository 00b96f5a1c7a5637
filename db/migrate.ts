import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Sql } from 'postgres';

const folder = path.join(import.meta.dirname, 'migrations');

export type Migration = { name: string; text: string; sha256: string };

/** Every migration in the folder, in the order of its number. */
export async function migrationsInFolder(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(names.map(async (name) => {
    const text = await readFile(path.join(folder, name), 'utf8');
    return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
  }));
}

/**
 * Applies, as the owner of the tables, what the folder has and the database has not; each in its own transaction.
 *
 * @returns the names applied now
 * @throws Error when a migration that was applied has been edited, removed or overtaken: what is law stays law
 */
export async function migrate(owner: Sql): Promise<string[]> {
  await owner`create table if not exists migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`;
  await owner`select pg_advisory_lock(hashtext('migrations'))`;
  try {
    const inFolder = await migrationsInFolder();
    const applied = await owner<{ name: string; sha256: string }[]>`select name, sha256 from migrations order by name`;
    applied.forEach((was, i) => {
      if (inFolder[i]?.name !== was.name || inFolder[i].sha256 !== was.sha256)
        throw new Error(`Migration ${was.name} was applied and has since been edited, removed or overtaken.`);
    });
    const missing = inFolder.slice(applied.length);
    for (const migration of missing) await apply(owner, migration);
    return missing.map(({ name }) => name);
  } finally {
    await owner`select pg_advisory_unlock(hashtext('migrations'))`;
  }
}

async function apply(owner: Sql, { name, text, sha256 }: Migration): Promise<void> {
  await owner.begin(async (transaction) => {
    await transaction.unsafe('set local role erti_owner');
    await transaction.unsafe(text);
    await transaction.unsafe('reset role');
    await transaction`insert into migrations (name, sha256) values (${name}, ${sha256})`;
  }).catch((cause: unknown) => {
    throw new Error(`Migration ${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  });
}
