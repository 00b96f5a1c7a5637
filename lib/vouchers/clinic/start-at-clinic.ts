import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { explained } from '../refusals.ts';
import type { StartedAtClinic } from './schemas.ts';

/**
 * Begins an application for whoever stands at the facility's counter, and tells them so. The same request again returns the same one.
 * @throws CounterVisitOver, PersonDied, PersonUnknown
 */
export const startVoucherAtClinic = (actor: ClinicActor, { requestId, visitId }: StartedAtClinic): Promise<{ id: string }> =>
  explained(() => as(actor, async (db) => {
    const [voucher] = await db.execute<{ id: string }>(sql`select id from start_voucher_at_clinic(${requestId}, ${visitId})`);
    if (!voucher) throw new Error('A function of the database returned no row.');
    return voucher;
  }));
