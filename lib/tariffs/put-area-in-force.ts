import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { appealText } from '#lib/participation/index.ts';
import { explained } from './refusals.ts';
import type { NewArea } from './schemas.ts';

/**
 * Puts a tariff area in force from a day on, by an act of the agency. The same request sent twice is done once.
 * @throws TooFewPrices, AreaMoved when the figure is not the one that was shown, AreaBeginsAlready, AreaDayIsOver, UnitUnknown
 */
export async function putAreaInForce(actor: AgencyActor, { requestId, unitCode, from, maxTetri, legalBasis, reasons }: NewArea): Promise<void> {
  await explained(() => as(actor, (db) => db.execute(sql`
    select id from put_tariff_area_in_force(${requestId}, ${unitCode}, ${from}::date, ${maxTetri}::bigint, ${legalBasis}, ${reasons}, ${appealText()})`)));
}
