import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { AgencyActor, ManagerActor } from '#lib/kernel/actor.ts';
import type { Facts } from '#lib/kernel/errors.ts';

/** What participation_state (0027) knows, and none. */
export type LifeState = 'active' | 'suspended' | 'leaving' | 'none';
type Row = { state: LifeState; leavesOn: string | null; tomorrowOn: string; earliestOn: string; days: number };

/**
 * What a refusal of an act on a facility speaks of: state, tomorrowOn, the notice to give in days, earliestOn by that notice,
 * and, when it is leaving, leavesOn.
 */
export const lifeFacts = (actor: AgencyActor | ManagerActor, facilityId: number): Promise<Facts> => as(actor, async (db) => {
  const [row] = await db.execute<Row>(sql`
    select coalesce(participation_state(${facilityId}, today()), 'none') as state,
      (select p.ended_on from participations p where p.facility_id = ${facilityId} and p.during @> today()) as "leavesOn",
      today() + 1 as "tomorrowOn", today() + n.days as "earliestOn", n.days
    from notice_days_of(${facilityId}) n (days)`);
  return Object.fromEntries(Object.entries(row ?? {}).filter((fact): fact is [string, string | number] => fact[1] !== null));
});
