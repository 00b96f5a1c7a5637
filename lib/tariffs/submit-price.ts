import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { ManagerActor } from '#lib/kernel/actor.ts';
import { explained } from './refusals.ts';
import type { NewPrice } from './schemas.ts';

/**
 * Says what a facility asks for a unit from a day on; in tetri. The same price again changes nothing.
 * @throws FacilityNotYours, UnitUnknown, PriceNotBeforehand, ScopeMissing
 */
export async function submitPrice(actor: ManagerActor, { requestId, facilityId, unitCode, price, from }: NewPrice): Promise<void> {
  await explained(() => as(actor, (db) => db.execute(sql`
    select id from submit_price(${requestId}, ${facilityId}, ${unitCode}, ${price}::bigint, ${from}::date)`)));
}
