import { describe, expect, it } from 'vitest';
import { migrate, migrationsInFolder } from '#db/migrate.ts';
import { prepareDatabase } from '#db/prepare.ts';
import { freshDatabase } from './database.ts';

const { owner, ownerUrl, appUrl } = await freshDatabase();
const refusal = /was applied and has since been edited, removed or overtaken/;

/** What the database would say if its own list were `changed`; the list is put back. */
async function migratingAfter(changed: string): Promise<string> {
  const undo = new Error('undone');
  const outcome = await owner.begin(async (sql) => {
    await sql.unsafe(changed);
    const applied = await migrate(sql as never).catch((error: Error) => error.message);
    throw Object.assign(undo, { applied });
  }).catch((error: Error & { applied?: unknown }) => error.applied);
  return String(outcome);
}

describe('migrations', () => {
  it('applied are those of the folder, in its order', async () => {
    const applied = await owner`select name, sha256 from migrations order by name`;
    expect([...applied]).toEqual((await migrationsInFolder()).map(({ name, sha256 }) => ({ name, sha256 })));
  });

  it('are numbered without a gap and open with why', async () => {
    const folder = await migrationsInFolder();
    folder.forEach(({ name, text }, i) => {
      expect(name).toMatch(new RegExp(`^${String(i + 1).padStart(4, '0')}_[a-z0-9_]+\\.sql$`));
      expect(text).toMatch(/^-- /);
    });
  });

  it('a second run applies nothing', async () => {
    expect(await prepareDatabase(ownerUrl, appUrl)).toEqual([]);
  });

  it('an edited one is refused', async () => {
    expect(await migratingAfter("update migrations set sha256 = 'other' where name like '0009%'")).toMatch(refusal);
  });

  it('a removed one is refused', async () => {
    expect(await migratingAfter("insert into migrations values ('9999_gone.sql', 'x')")).toMatch(refusal);
  });

  it('one put in the middle is refused', async () => {
    expect(await migratingAfter("delete from migrations where name like '0009%'")).toMatch(refusal);
  });
});
