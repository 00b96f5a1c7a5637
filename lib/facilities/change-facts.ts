import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { ManagerActor } from '#lib/kernel/actor.ts';
import type { ChangedFacts } from './provider-schemas.ts';
import { explained } from './refusals.ts';
import { weekOf } from './week.ts';

/**
 * Changes what a facility may change of itself, at once and for everybody to see. A capacity under the number of people
 * registered takes none of them away: the list is full until so many have left. Whoever waits is offered what became free.
 * @throws FacilityNotYours for a facility that the actor does not manage
 */
export async function changeFacts(actor: ManagerActor, facts: ChangedFacts): Promise<void> {
  await explained(() => as(actor, (db) => db.execute(sql`
    select change_facts(${facts.requestId}, ${facts.facilityId}, ${facts.phone}, ${sql.param(weekOf(facts))}::text[],
      ${sql.param(facts.languages)}::text[], ${facts.stepFree}, ${facts.capacity}, ${facts.takesNew})`)));
}
