import { sql } from 'drizzle-orm';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { actOnParticipation, type Done } from './act-on-participation.ts';
import { appealText } from './appeal.ts';
import type { Closing } from './life-schemas.ts';

/**
 * The facility exists no more from a day on, by the agency's decision. Its people's registrations end, and each is told.
 * @throws LeavingTooSoon, LeavingOnlyComesNearer, ParticipationMoveNotPossible, DoesNotTakePart, FacilityNotYours, PeopleChanged
 */
export const closeFacility = (actor: AgencyActor, closing: Closing): Promise<Done> =>
  actOnParticipation(actor, { ...closing, shown: closing.people }, sql`close_facility(${closing.requestId},
    ${closing.facilityId}, ${closing.leavesOn}, ${closing.legalBasis}, ${closing.reasons}, ${appealText()})`);
