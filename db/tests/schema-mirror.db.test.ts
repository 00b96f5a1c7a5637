import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import * as schema from '#db/schema/index.ts';
import { freshDatabase } from './database.ts';

const { owner } = await freshDatabase();
const tables: PgTable[] = Object.values(schema).filter((exported) => is(exported, PgTable));

type Column = { type: string; notNull: boolean; isComputed: boolean };
async function columnsOf(table: string): Promise<Record<string, Column>> {
  const rows = await owner<(Column & { name: string })[]>`
    select attname as name, format_type(atttypid, null) as type, attnotnull as "notNull",
           attgenerated <> '' or attidentity <> '' as "isComputed"
    from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`;
  return Object.fromEntries(rows.map(({ name, ...column }) => [name, column]));
}

describe('the tables as TypeScript knows them', () => {
  it('are all that the app may read', async () => {
    const readable = await owner<{ table: string }[]>`select relname as table from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and has_any_column_privilege('erti_app', oid, 'SELECT')`;
    const known = tables.map(getTableName);
    const inFunctionsOnly = ['deployment', 'demo_messages', 'journal_seals'];
    expect(known.filter((name) => !readable.some(({ table }) => table === name))).toEqual([]);
    expect(readable.map(({ table }) => table).filter((name) => !known.includes(name) && !inFunctionsOnly.includes(name))).toEqual([]);
  });

  it.each(tables.map((table): [string, PgTable] => [getTableName(table), table]))('%s: every column, type and null as in the database', async (name, table) => {
    const real = await columnsOf(name);
    for (const column of Object.values(getTableColumns(table))) {
      const there = real[column.name];
      expect(there, `${name}.${column.name} does not exist`).toBeDefined();

      expect([column.name, column.getSQLType()]).toEqual([column.name, there!.type]);
      // a computed column may well be null or not; only its type is declared
      if (!there!.isComputed) expect([column.name, column.notNull]).toEqual([column.name, there!.notNull]);
    }
  });
});
