import { sql, type SQL } from 'drizzle-orm';
import { columnOf, signals, type Figures } from './signals.ts';

/** The columns of a figure in a row of the database: how many of, and how many show. */
export type FigureColumns = Record<`${(typeof columnOf)[keyof typeof columnOf]}_${'of' | 'shown'}`, number>;

const name = (column: string) => sql.identifier(column);

/** Every chosen registration of the last months, today's too, with what each signal says of it. */
export const linesOf = (facilityId: number | null, months: number): SQL =>
  sql`signal_lines(${facilityId}::bigint, ${firstDayOf(months)}, today() + 1)`;

export const firstDayOf = (months: number): SQL => sql`(today() - make_interval(months => ${months}::integer))::date`;

/** Counts both sides of every signal over rows of signal_lines. */
export const counted: SQL = sql.join(Object.values(columnOf).map((column) => sql`
  count(${name(column)})::integer as ${name(`${column}_of`)}, count(*) filter (where ${name(column)})::integer as ${name(`${column}_shown`)}`), sql`, `);

export const figuresOf = (row: FigureColumns): Figures =>
  Object.fromEntries(signals.map((signal) => [signal, { of: row[`${columnOf[signal]}_of`], shown: row[`${columnOf[signal]}_shown`] }])) as Figures;
