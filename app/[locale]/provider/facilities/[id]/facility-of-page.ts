import { notFound } from 'next/navigation';
import { facilityIdOf, ownFacility, type OwnFacilityFile } from '#lib/facilities/index.ts';
import type { ManagerActor } from '#lib/kernel/actor.ts';

/** The facility of an address; another provider's does not exist, like one that nobody has. */
export async function facilityOfPage(actor: ManagerActor, segment: string): Promise<OwnFacilityFile> {
  const id = facilityIdOf(segment);
  const facility = id === null ? null : await ownFacility(actor, id);
  return facility ?? notFound();
}
