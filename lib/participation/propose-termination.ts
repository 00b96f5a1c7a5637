import { sql } from 'drizzle-orm';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { actOnParticipation, type Done } from './act-on-participation.ts';
import type { TerminationProposal } from './life-schemas.ts';

/**
 * Proposes that the agency terminate a participation; nothing changes until a colleague confirms it.
 * @throws ProposalUnderWay, LeavingTooSoon, LeavingOnlyComesNearer, ParticipationMoveNotPossible, DoesNotTakePart, FacilityNotYours
 */
export const proposeTermination = (actor: AgencyActor, proposal: TerminationProposal): Promise<Done> =>
  actOnParticipation(actor, proposal, sql`propose_termination(${proposal.requestId}, ${proposal.facilityId},
    ${proposal.leavesOn}, ${proposal.legalBasis}, ${proposal.reasons})`);
