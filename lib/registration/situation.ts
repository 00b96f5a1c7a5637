import { and, eq, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { exclusions, facilities, participations, suspensions } from '#db/schema/index.ts';
import type { Period } from '#db/schema/types.ts';
import type { OwnActor } from '#lib/kernel/actor.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { heldBy } from './held.ts';
import { type OwnLine, lineOf, waitingAt } from './own-line.ts';
import { type Held, isOver } from './rules.ts';

/** All that a refusal may have to speak of: one person, and the clinic that they meant. */
export type Situation = {
  today: string;
  clinic: string;
  history: Held[];
  /** The clinic of the registration that a choice would end: open, or with an end that is still ahead. */
  isAt: number | null;
  /** Since when the person is with the clinic that they meant; a day ahead, when they will follow to it. */
  hereSince: string | null;
  /** The end of the clinic's time in the programme with primary care, the present one or else the last; null when it has none. */
  leavesOn: string | null;
  suspension: { actNumber: string; during: Period } | null;
  /** The last day of its last licence, when that has passed. */
  licenceExpiredOn: string | null;
  /** How many wait in line for a place there. */
  waiting: number;
  /** The line in which the person waits, wherever it is. */
  line: OwnLine | null;
  exclusions: Map<string, Period>;
};

/**
 * @param facilityId null when no clinic is meant
 * @param language of the clinic's name
 */
export const situationOf = (actor: OwnActor, facilityId: number | null, language: Locale): Promise<Situation> =>
  as(actor, (db) => readSituation(db, actor.personId, facilityId ?? 0, language));

/** The same, inside a transaction that is already open. */
export async function readSituation(db: Database, personId: string, facilityId: number, language: Locale): Promise<Situation> {
  const today = await todayIn(db);
  const held = await heldBy(db, personId);
  const [last] = held;
  const here = last && !isOver(last, today) ? last : undefined;
  return {
    today,
    history: held,
    isAt: here?.facilityId ?? null,
    hereSince: here?.facilityId === facilityId && here.during.end === null ? here.during.start : null,
    clinic: await nameOf(db, facilityId, language),
    leavesOn: await endOfParticipation(db, facilityId),
    suspension: await suspensionToday(db, facilityId),
    licenceExpiredOn: await endOfLicence(db, facilityId, today),
    waiting: await waitingAt(db, facilityId),
    line: await lineOf(db, personId, language),
    exclusions: await exclusionsToday(db, personId),
  };
}

/** The database's date, for this actor. */
export async function todayIn(db: Database): Promise<string> {
  const [row] = await db.execute<{ today: string }>(sql`select today()`);
  return row?.today ?? '';
}

async function nameOf(db: Database, facilityId: number, language: Locale): Promise<string> {
  const name = language === 'ka' ? facilities.nameKa : facilities.nameEn;
  const [row] = await db.select({ name }).from(facilities).where(eq(facilities.id, facilityId));
  return row?.name ?? '';
}

/** Participations that touch are one time of taking part, as they are to the temporal foreign key. */
async function endOfParticipation(db: Database, facilityId: number): Promise<string | null> {
  const [row] = await db.execute<{ end: string | null }>(sql`
    select upper(part) as "end" from unnest((
      select range_agg(${participations.during}) from ${participations}
      where ${participations.facilityId} = ${facilityId} and ${participations.primaryCare}
    )) part order by part @> today() desc, part desc limit 1`);
  return row?.end ?? null;
}

async function suspensionToday(db: Database, facilityId: number): Promise<Situation['suspension']> {
  const [row] = await db.select({ actNumber: suspensions.actNumber, during: suspensions.during }).from(suspensions)
    .where(and(eq(suspensions.facilityId, facilityId), sql`${suspensions.during} @> today()`));
  return row ?? null;
}

async function endOfLicence(db: Database, facilityId: number, today: string): Promise<string | null> {
  const [row] = await db.execute<{ on: string | null }>(sql`
    select (licence_of(${facilityId})).expires_on::text as "on" where not licence_is_valid(${facilityId}, ${today}::date)`);
  return row?.on ?? null;
}

async function exclusionsToday(db: Database, personId: string): Promise<Map<string, Period>> {
  const rows = await db.select({ reason: exclusions.reason, during: exclusions.during }).from(exclusions)
    .where(and(eq(exclusions.personId, personId), sql`${exclusions.during} @> today()`));
  return new Map(rows.map(({ reason, during }) => [reason, during]));
}
