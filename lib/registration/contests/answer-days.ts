import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { Actor } from '#lib/kernel/actor.ts';

/** The working days in which a clinic answers a contest that is opened today; for everybody to know. */
export const contestAnswerDays = ({ today }: Actor): Promise<number> => as({ kind: 'anyone', today }, async (db) => {
  const [row] = await db.execute<{ days: number }>(sql`select setting('contest_working_days', today()) as days`);
  if (!row) throw new Error('A function of the database returned no row.');
  return row.days;
});
