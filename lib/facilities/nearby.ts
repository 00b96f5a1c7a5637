import { and, eq, ne, sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { facilities, municipalities, participations, places } from '#db/schema/index.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import { clinicOf, dayIn, hasFreePlaces, listed, takesPart } from './columns.ts';
import type { ClinicNearby } from './types.ts';

// A degree of latitude is so long, and one of longitude shorter by the cosine; over a country the Earth may be flat.
const kilometres = sql<number>`111.2 * sqrt(
  power(${facilities.latitude} - here.latitude, 2)
  + power((${facilities.longitude} - here.longitude) * cos(radians(here.latitude)), 2))`;

/**
 * Clinics that take whoever comes, nearest to a facility first; without that facility.
 * @param count at most so many
 */
export function clinicsNearby(actor: Actor, facilityId: number, count: number): Promise<ClinicNearby[]> {
  return as(actor, async (db) => {
    const day = await dayIn(db);
    const rows = await db.select({ ...listed(day), kilometres }).from(facilities)
      .innerJoin(sql`facilities here`, sql`here.id = ${facilityId}`)
      .innerJoin(municipalities, eq(municipalities.code, facilities.municipalityCode))
      .innerJoin(participations, takesPart(day))
      .innerJoin(places, eq(places.facilityId, facilities.id))
      .where(and(ne(facilities.id, facilityId), hasFreePlaces(day)))
      .orderBy(kilometres, facilities.id).limit(count);
    return rows.map((row) => ({ ...clinicOf(row), kilometres: row.kilometres }));
  });
}
