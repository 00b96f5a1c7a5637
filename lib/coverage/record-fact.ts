import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { daysLater } from '#lib/kernel/days.ts';
import { explained } from './refusals.ts';
import type { FactToRecord } from './schemas.ts';

/**
 * Writes down that something is true of a person, on a paper that says so; the person is told that the agency has done it.
 * @throws FactOverlaps, FactBeforeBirth, FactLastsADay, InsuredOnAnotherDay, PersonOfFactUnknown
 */
export const recordFact = (actor: AgencyActor, fact: FactToRecord): Promise<void> => explained(() => as(actor, async (db) => {
  await db.execute(sql`select record_fact(${fact.requestId}, ${fact.personId}, ${fact.kind}, ${fact.startsOn},
    ${fact.lastOn === null ? null : daysLater(fact.lastOn, 1)}, ${fact.source}, ${fact.reason})`);
}));
