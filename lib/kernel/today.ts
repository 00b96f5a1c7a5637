import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { Actor } from './actor.ts';

/** Today as the database has it, 'YYYY-MM-DD' in Tbilisi; in a demo, the date that the visitor moved to. */
export const today = (actor: Actor): Promise<string> => laterDate(actor, '0 days');

/** The calendar date that lies `later` after today, counted as PostgreSQL counts: two months after 31 December is 28 February. */
export const laterDate = (actor: Actor, later: '0 days' | '1 day' | '2 months'): Promise<string> =>
  as(actor, async (db) => {
    const [row] = await db.execute<{ date: string }>(sql`select (today() + ${later}::interval)::date as date`);
    if (!row) throw new Error('The database has no date.');
    return row.date;
  });
