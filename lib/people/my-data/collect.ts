import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/as.ts';
import type { OwnActor } from '#lib/kernel/actor.ts';
import { heldIn, heldTables, type HeldTable } from './held.ts';

/** A name in both languages. */
export type Named = { ka: string; en: string };
/** As the database writes it: dates 'YYYY-MM-DD', periods half-open; facilities and municipalities by their names. */
export type Value = string | number | boolean | Named | null;
export type HeldRows = { table: HeldTable; rows: Record<string, Value>[] };

/** Everything that the lists of `held` name of the actor's person. Row-level security has the last word on every row. */
export async function collect(db: Database, { kind, personId }: OwnActor): Promise<HeldRows[]> {
  const collected: HeldRows[] = [];
  const tables = heldTables.filter((table) => kind === 'person' || !heldIn(table).isOwnAlone);
  for (const table of tables) collected.push({ table, rows: await rowsOf(db, table, personId) });
  return collected;
}

async function rowsOf(db: Database, table: HeldTable, personId: string): Promise<Record<string, Value>[]> {
  const { by, isByAccount, shows } = heldIn(table);
  const columns = Object.entries(shows).map(([name, told]) => columnOf(name, told));
  const whose = isByAccount ? sql`(select id from accounts where person_id = ${personId})` : sql`${personId}`;
  return db.execute<Record<string, Value>>(sql`
    select ${sql.join(columns, sql`, `)} from ${sql.identifier(table)} t
    where ${sql.join(by.map((column) => sql`t.${sql.identifier(column)} = ${whose}`), sql` or `)} order by ${orderOf(shows)}`);
}

/** By its first instant, period or date, as the days went by. */
function orderOf(shows: Readonly<Record<string, string>>): SQL {
  const [column] = Object.entries(shows).find(([, told]) => /^(instant|period|date)$/.test(told)) ?? [];
  return column ? sql`t.${sql.identifier(column)} nulls first` : sql`1`;
}

function columnOf(name: string, told: string): SQL {
  const column = sql`t.${sql.identifier(name)}`;
  if (told === 'place') return sql`(select json_build_object('ka', f.name_ka, 'en', f.name_en) from facilities f where f.id = ${column}) as ${sql.identifier(name)}`;
  if (told === 'town') return sql`(select json_build_object('ka', m.name_ka, 'en', m.name_en) from municipalities m where m.code = ${column}) as ${sql.identifier(name)}`;
  if (told === 'unit') return sql`(select json_build_object('ka', u.name_ka, 'en', u.name_en) from service_units u where u.code = ${column}) as ${sql.identifier(name)}`;
  return column;
}
