import { sql } from 'drizzle-orm';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { actOnParticipation, type Done } from './act-on-participation.ts';
import { appealText } from './appeal.ts';
import type { Decided } from './life-schemas.ts';

/**
 * From today the facility registers new people again.
 * @throws ParticipationMoveNotPossible, DoesNotTakePart, FacilityNotYours
 */
export const liftSuspension = (actor: AgencyActor, lifting: Decided): Promise<Done> =>
  actOnParticipation(actor, lifting, sql`lift_suspension(${lifting.requestId}, ${lifting.facilityId},
    ${lifting.legalBasis}, ${lifting.reasons}, ${appealText()})`);
