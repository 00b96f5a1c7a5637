import { sql, type SQL } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import type { OwnActor } from '#lib/kernel/actor.ts';
import { ofPage } from './looks.ts';

/** One act about a person, as they may read it. */
export type Change = {
  id: number;
  at: Date;
  act: string;
  actor: string;
  facility_ka: string | null;
  facility_en: string | null;
  about_ka: string | null;
  about_en: string | null;
  /** Of its receipt or of the written act; null when it has none. */
  number: string | null;
};

/** What was done about the actor's person, the latest first; all of it, unless the rest of the query says less. */
export async function changesOf(db: Database, personId: string, rest: SQL = sql``): Promise<Change[]> {
  // drizzle hands an instant of plain SQL over as text
  const rows = await db.execute<Omit<Change, 'at'> & { at: string }>(sql`select * from acts_about(${personId}) ${rest}`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

/** A page of what was done about the actor's person, the latest first; `page` counts from 1. */
export const whatChanged = (actor: OwnActor, page: number): Promise<{ changes: Change[]; total: number }> => as(actor, async (db) => {
  const [all] = await db.execute<{ changes: number }>(sql`select count(*) as changes from acts_about(${actor.personId})`);
  return { changes: await changesOf(db, actor.personId, ofPage(page)), total: all?.changes ?? 0 };
});
