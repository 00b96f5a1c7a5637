import { sql } from 'drizzle-orm';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { actOnParticipation, type Done } from './act-on-participation.ts';
import { appealText } from './appeal.ts';
import type { SuccessionOrder } from './life-schemas.ts';

/**
 * Carries out a signed order from tomorrow: the facility ends, its people follow to the successors that take part, and the
 * others are told that their clinic leaves.
 * @returns with `people`, who follow among them
 * @throws SuccessorMissing, SuccessorIsItself, SuccessorNamedTwice, OrderNotSignedYet, LeavingOnlyComesNearer,
 *   ParticipationMoveNotPossible, DoesNotTakePart, FacilityNotYours, PeopleChanged
 */
export const succeedFacility = (actor: AgencyActor, order: SuccessionOrder): Promise<Done> =>
  actOnParticipation(actor, { ...order, shown: order.people }, sql`succeed_facility(${order.requestId}, ${order.facilityId},
    ${JSON.stringify(order.successors)}::jsonb, ${order.orderNumber}, ${order.orderSignedOn},
    ${order.legalBasis}, ${order.reasons}, ${appealText()})`);
