import type { TransactionSql } from 'postgres';

type Rule = { name: string; on_table: string; definition: string; is_constraint: boolean };

/**
 * Runs a bulk load without the constraints and indexes of some tables, then puts them back, all in the caller's
 * transaction: whoever looks from outside sees every law in force at every moment, and a crash leaves them in force.
 * Putting a law back checks every row. Primary keys, CHECKs and all triggers but one stay.
 *
 * @param onRestored told after each law that is back, with how many there are
 * @throws Error when a law did not come back word for word, or PostgreSQL's when a row breaks one
 */
export async function withLawsSetAside(
  sql: TransactionSql, tables: string[], load: () => Promise<void>, onRestored: (done: number, of: number) => void,
): Promise<void> {
  const rules = await rulesOf(sql, tables);
  for (const rule of [...rules].reverse()) await sql.unsafe(dropping(rule));
  // it asks of other rows for each row, and the index by which it would find them is gone
  await sql`alter table registrations disable trigger excuse_follows_its_exit`;
  await load();
  await sql`select set_config('maintenance_work_mem', '256MB', true)`;
  for (const [index, rule] of rules.entries()) {
    await sql.unsafe(adding(rule));
    onRestored(index + 1, rules.length);
  }
  await sql`alter table registrations enable trigger excuse_follows_its_exit`;
  const outOfTurn = await sql`select from registrations where exited_registration_id is not null and has_excuse_out_of_turn(person_id)`;
  if (outOfTurn.length > 0) throw new Error('An excuse does not follow its exit.');
  if (JSON.stringify(await rulesOf(sql, tables)) !== JSON.stringify(rules))
    throw new Error('A constraint or an index did not come back as it was.');
}

/** Keys first, then what points at them; foreign keys from other tables to these are among them. */
async function rulesOf(sql: TransactionSql, tables: string[]): Promise<Rule[]> {
  return sql<Rule[]>`
    select conname as name, conrelid::regclass::text as on_table, pg_get_constraintdef(oid) as definition,
           true as is_constraint, contype = 'f' as points_at_a_key
    from pg_constraint
    where (contype in ('u', 'x') and conrelid = any (${tables}::regclass[]))
       or (contype = 'f' and (conrelid = any (${tables}::regclass[]) or confrelid = any (${tables}::regclass[])))
    union all
    select indexrelid::regclass::text, indrelid::regclass::text, pg_get_indexdef(indexrelid), false, false
    from pg_index
    where indrelid = any (${tables}::regclass[])
      and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
    order by points_at_a_key, on_table, name`;
}

const dropping = (rule: Rule) => rule.is_constraint
  ? `alter table ${rule.on_table} drop constraint "${rule.name}"`
  : `drop index ${rule.name}`;

const adding = (rule: Rule) => rule.is_constraint
  ? `alter table ${rule.on_table} add constraint "${rule.name}" ${rule.definition}`
  : rule.definition;
