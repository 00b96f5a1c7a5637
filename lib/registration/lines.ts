import { sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import type { OwnActor } from '#lib/kernel/actor.ts';
import type { Refusal } from '#lib/kernel/errors.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { type Clinic, clinicsById, known } from './clinics.ts';
import { obstacleToJoining } from './obstacles.ts';
import { lineOf, type OwnLine, waitingAt } from './own-line.ts';
import { readSituation } from './situation.ts';

export type MyLine = Omit<OwnLine, 'facilityId' | 'clinic'> & {
  clinic: Clinic;
  /** How many wait, with the person. */
  length: number;
  /** For how many days after the day of the offer a place is held. */
  heldForDays: number;
};

/** The line in which a person waits, and their place in it; null for none. */
export const myLine = (actor: OwnActor, locale: Locale): Promise<MyLine | null> => as(actor, async (db) => {
  const line = await lineOf(db, actor.personId, locale);
  if (!line) return null;
  const { facilityId, ...own } = line;
  const clinic = known((await clinicsById(db, [facilityId], locale)).get(facilityId));
  return { ...own, clinic, length: await waitingAt(db, facilityId), heldForDays: await daysOfAnOffer(db) };
});

async function daysOfAnOffer(db: Database): Promise<number> {
  const [row] = await db.execute<{ days: number }>(sql`select days_of_an_offer() as days`);
  return row?.days ?? 0;
}

export type PlanOfJoining = {
  clinic: Clinic | null;
  waiting: number;
  /** For how many days after the day of the offer a place is held. */
  heldForDays: number;
  /** Why the person cannot join this line. */
  refusal: Refusal | null;
  /** They stand in it already. */
  isIn: boolean;
};

/** What joining the line for a clinic would mean for a person today. Nothing is written. */
export const planOfJoining = (actor: OwnActor, facilityId: number, locale: Locale): Promise<PlanOfJoining> => as(actor, async (db) => {
  const situation = await readSituation(db, actor.personId, facilityId, locale);
  return {
    clinic: (await clinicsById(db, [facilityId], locale)).get(facilityId) ?? null,
    waiting: situation.waiting,
    heldForDays: await daysOfAnOffer(db),
    refusal: await obstacleToJoining(db, actor.personId, facilityId, situation),
    isIn: situation.line?.facilityId === facilityId,
  };
});
