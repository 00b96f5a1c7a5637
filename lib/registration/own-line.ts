import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/as.ts';
import { facilities, waiting } from '#db/schema/index.ts';
import type { Locale } from '#lib/kernel/format.ts';

/** A person's place in the one line in which they wait. */
export type OwnLine = {
  id: string;
  facilityId: number;
  clinic: string;
  since: Date;
  /** Counted from one. */
  place: number;
  /** The last day on which a place is held for them; null when none is. */
  heldUntil: string | null;
};

// a place that was not taken in time goes back with the next act at the clinic; it is nobody's until then
const heldUntil = sql<string | null>`case when ${waiting.offeredUntil} >= today() then ${waiting.offeredUntil} end`;

/** The line in which a person waits; null for none. */
export async function lineOf(db: Database, personId: string, locale: Locale): Promise<OwnLine | null> {
  const [row] = await db.select({
    id: waiting.id,
    facilityId: waiting.facilityId,
    clinic: locale === 'ka' ? facilities.nameKa : facilities.nameEn,
    since: waiting.since,
    place: sql<number>`place_in_line(${waiting.id})`,
    heldUntil,
  }).from(waiting)
    .innerJoin(facilities, eq(facilities.id, waiting.facilityId))
    .where(and(eq(waiting.personId, personId), isNull(waiting.endedAt)));
  return row ?? null;
}

/** How many wait in line for a place at a clinic. */
export async function waitingAt(db: Database, facilityId: number): Promise<number> {
  const [row] = await db.execute<{ length: number }>(sql`select length_of_line(${facilityId}) as length`);
  return row?.length ?? 0;
}
