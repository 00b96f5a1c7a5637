import { sql } from 'drizzle-orm';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { actOnParticipation, type Done } from './act-on-participation.ts';
import { appealText } from './appeal.ts';
import type { Decided } from './life-schemas.ts';

/**
 * From today the facility registers nobody new; who is registered stays.
 * @throws ParticipationMoveNotPossible, DoesNotTakePart, FacilityNotYours
 */
export const suspendFacility = (actor: AgencyActor, suspension: Decided): Promise<Done> =>
  actOnParticipation(actor, suspension, sql`suspend_facility(${suspension.requestId}, ${suspension.facilityId},
    ${suspension.legalBasis}, ${suspension.reasons}, ${appealText()})`);
