import { sql, type SQL } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import type { OwnActor } from '#lib/kernel/actor.ts';
import { explained } from '../looks/refusals.ts';
import type { ReportForm } from '../looks/schemas.ts';

/** Lines on one page of who looked, and of what was done. */
export const linesPerPage = 50;

/** One look at a person, as they may read it: the institution and the role, never who it was. */
export type Look = {
  id: number;
  at: Date;
  act: string;
  actor: string;
  facility_ka: string | null;
  facility_en: string | null;
  role: string | null;
  purpose: string | null;
  words: string | null;
  reference: string | null;
  /** Where in the service, such as 'search', 'file', 'roster' or 'signals'. */
  place: string | null;
  outcome: string | null;
  emergency: boolean;
  report: string | null;
  reported_at: Date | null;
  answer: string | null;
  answered_at: Date | null;
};

// drizzle hands an instant of plain SQL over as text
type Row = Omit<Look, 'at' | 'reported_at' | 'answered_at'> & { at: string; reported_at: string | null; answered_at: string | null };

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));
const lookFrom = (row: Row): Look =>
  ({ ...row, at: new Date(row.at), reported_at: instant(row.reported_at), answered_at: instant(row.answered_at) });

/** The rows of a page, which counts from 1. */
export const ofPage = (page: number): SQL => sql`limit ${linesPerPage} offset ${(page - 1) * linesPerPage}`;

/** The looks at the actor's person, the latest first; all of them, unless the rest of the query says less. */
export async function looksOf(db: Database, personId: string, rest: SQL = sql``): Promise<Look[]> {
  return (await db.execute<Row>(sql`select * from looks_at(${personId}) ${rest}`)).map(lookFrom);
}

/** A page of who looked at the actor's person, the latest first; `page` counts from 1. */
export const whoLooked = (actor: OwnActor, page: number): Promise<{ looks: Look[]; total: number }> => as(actor, async (db) => {
  const [all] = await db.execute<{ looks: number }>(sql`select count(*) as looks from looks_at(${actor.personId})`);
  return { looks: await looksOf(db, actor.personId, ofPage(page)), total: all?.looks ?? 0 };
});

/** One look at the actor's person; null when there is none of this number. */
export const oneLook = (actor: OwnActor, id: number): Promise<Look | null> => as(actor, async (db) => {
  const [look] = await looksOf(db, actor.personId, sql`where id = ${id}`);
  return look ?? null;
});

/**
 * Reports a look at the actor's person to the agency, once; the same request again is the same report.
 * @throws LookUnknown, LookReported
 */
export const reportLook = (actor: OwnActor, { requestId, lookId, words }: ReportForm): Promise<void> =>
  explained(() => as(actor, async (db) => {
    await db.execute(sql`select report_look(${requestId}, ${lookId}, ${words})`);
  }));
