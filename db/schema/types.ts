import { sql } from 'drizzle-orm';
import { customType } from 'drizzle-orm/pg-core';

/** A half-open period of calendar dates: `end` is the first day after it, null when it has no end. */
export type Period = { start: string; end: string | null };

export const daterange = customType<{ data: Period; driverData: string }>({
  dataType: () => 'daterange',
  fromDriver: periodFrom,
  toDriver: ({ start, end }) => `[${start},${end ?? ''})`,
});

/** PostgreSQL's own text of a range, `[2026-01-01,)`. */
export function periodFrom(text: string): Period {
  const [start = '', end = ''] = text.slice(1, -1).split(',');
  return { start, end: end || null };
}

/** Stands for the expression of a generated column: the migration has it, and is the only one to have it. */
export const inMigration = sql``;
