import { count, desc, eq, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { facilities, participations, providers, suspensions } from '#db/schema/participation.ts';
import { registrations } from '#db/schema/registration.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { stateToday } from './state.ts';

const columns = {
  id: facilities.id,
  name: { ka: facilities.nameKa, en: facilities.nameEn },
  address: { ka: facilities.addressKa, en: facilities.addressEn },
  phone: facilities.phone,
  provider: { ka: providers.nameKa, en: providers.nameEn, identificationCode: providers.identificationCode },
  state: stateToday,
};

export type FacilityFile = NonNullable<Awaited<ReturnType<typeof facilityFile>>>;

/** A facility's part in the programme, for the agency; null for an unknown one. Periods are half-open. */
export const facilityFile = (actor: AgencyActor, id: number) => as(actor, async (db) => {
  const [facility] = await db.select(columns).from(facilities)
    .innerJoin(providers, eq(providers.id, facilities.providerId)).where(eq(facilities.id, id));
  if (!facility) return null;
  return {
    facility,
    registeredToday: await registeredToday(db, id),
    participations: await participationsOf(db, id),
    suspensions: await db.select().from(suspensions).where(eq(suspensions.facilityId, id))
      .orderBy(desc(sql`lower(${suspensions.during})`)),
  };
});

async function registeredToday(db: Database, facilityId: number): Promise<number> {
  const [counted] = await db.select({ people: count() }).from(registrations)
    .where(sql`${registrations.facilityId} = ${facilityId} and ${registrations.during} @> (select today())`);
  return counted?.people ?? 0;
}

const participationsOf = (db: Database, facilityId: number) =>
  db.select({
    id: participations.id, during: participations.during, scope: participations.scope, endReason: participations.endReason,
  }).from(participations).where(eq(participations.facilityId, facilityId)).orderBy(desc(sql`lower(${participations.during})`));
