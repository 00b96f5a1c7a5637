import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { annulledRegistrations, recoveries } from '#db/schema/index.ts';
import type { AgencyActor, ClinicActor } from '#lib/kernel/actor.ts';

/** The latest recoveries that a page shows. */
const shown = 200;

/** Days of annulled registrations that a clinic was paid for and should not have been; `during` is half-open. Nobody is named. */
export const recoveriesOf = (actor: ClinicActor | AgencyActor, facilityId: number) => as(actor, async (db) => {
  // what was annulled by an error is to be recovered no more
  const isOfClinic = and(eq(recoveries.facilityId, facilityId), isNull(recoveries.liftedOn));
  const [sum] = await db.select({ days: sql`coalesce(sum(upper(${recoveries.during}) - lower(${recoveries.during})), 0)`.mapWith(Number) })
    .from(recoveries).where(isOfClinic);
  const rows = await db.select({
    id: recoveries.annulledRegistrationId,
    during: recoveries.during,
    days: sql`upper(${recoveries.during}) - lower(${recoveries.during})`.mapWith(Number),
    basis: annulledRegistrations.annulmentBasis,
    act: annulledRegistrations.annulmentActNumber,
    annulledAt: annulledRegistrations.annulledAt,
  }).from(recoveries).innerJoin(annulledRegistrations, eq(annulledRegistrations.id, recoveries.annulledRegistrationId))
    .where(isOfClinic).orderBy(desc(annulledRegistrations.annulledAt)).limit(shown);
  return { recoveries: rows, days: sum?.days ?? 0 };
});

export type Recovery = Awaited<ReturnType<typeof recoveriesOf>>['recoveries'][number];
