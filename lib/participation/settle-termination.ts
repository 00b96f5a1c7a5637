import { sql } from 'drizzle-orm';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { actOnParticipation, type Done } from './act-on-participation.ts';
import { appealText } from './appeal.ts';
import type { Confirmation, Objection } from './life-schemas.ts';

/**
 * Terminates a participation that a colleague proposed to terminate. Its people's registrations end, and each is told.
 * @throws SecondPersonNeeded, ProposalSettled, LeavingTooSoon when the day that was proposed has come meanwhile,
 *   LeavingOnlyComesNearer, ParticipationMoveNotPossible, DoesNotTakePart, FacilityNotYours, PeopleChanged
 */
export const confirmTermination = (actor: AgencyActor, confirmation: Confirmation): Promise<Done> =>
  actOnParticipation(actor, { ...confirmation, shown: confirmation.people }, sql`settle_termination(${confirmation.requestId},
    ${confirmation.proposalId}, null, ${appealText()})`);

/**
 * Settles a proposal of termination with a no: the participation goes on.
 * @throws ProposalSettled, ParticipationMoveNotPossible, DoesNotTakePart, FacilityNotYours
 */
export const objectToTermination = (actor: AgencyActor, objection: Objection): Promise<Done> =>
  actOnParticipation(actor, objection, sql`settle_termination(${objection.requestId}, ${objection.proposalId},
    ${objection.objection}, null)`);
