import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { daysLater } from '#lib/kernel/days.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { explained } from './refusals.ts';
import type { FactToEnd } from './schemas.ts';

/**
 * Ends a fact about a person with a day, past or ahead, on a paper that says so; the person is told.
 * @throws FactUnknown, FactLastsADay, FactEndsSooner, InsuredOnAnotherDay
 */
export const endFact = (actor: AgencyActor, { requestId, factId, lastOn, source, reason }: FactToEnd): Promise<void> =>
  explained(() => as(actor, async (db) => {
    await db.execute(sql`select end_fact(${requestId}, ${factId}, ${daysLater(lastOn, 1)}, ${source}, ${reason})`);
  }));
