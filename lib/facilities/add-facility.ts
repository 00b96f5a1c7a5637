import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { ProviderActor } from '#lib/kernel/actor.ts';
import type { NewFacility } from './provider-schemas.ts';
import { explained } from './refusals.ts';
import { weekOf } from './week.ts';

/**
 * Adds a site to the actor's provider; the actor also becomes its manager. It takes part only once a declaration is accepted.
 * @returns the facility's id, the same one for the same request
 * @throws NotRepresentative, SiteElsewhere when the point is not in the municipality's region
 */
export function addFacility(actor: ProviderActor, facility: NewFacility): Promise<{ id: number }> {
  const { coordinates: { latitude, longitude } } = facility;
  return explained(() => as(actor, async (db) => {
    const [added] = await db.execute<{ id: number }>(sql`
      select id::int from add_facility(${facility.requestId}, ${facility.nameKa}, ${facility.nameEn}, ${facility.addressKa},
        ${facility.addressEn}, ${facility.municipality}, ${latitude}, ${longitude}, ${facility.phone},
        ${sql.param(weekOf(facility))}::text[], ${sql.param(facility.languages)}::text[], ${facility.stepFree},
        ${facility.capacity}, ${facility.takesNew})`);
    return { id: added?.id ?? 0 };
  }));
}
