import { sql } from 'drizzle-orm';
import type { ManagerActor } from '#lib/kernel/actor.ts';
import { actOnParticipation, type Done } from './act-on-participation.ts';
import type { Withdrawal } from './life-schemas.ts';

/**
 * The facility leaves by its own will, with the notice of its terms. Its people's registrations end on that day, and each is told.
 * @throws NoticeTooShort, LeavingTooSoon, ParticipationMoveNotPossible, DoesNotTakePart, FacilityNotYours, PeopleChanged
 */
export const withdrawParticipation = (actor: ManagerActor, withdrawal: Withdrawal): Promise<Done> =>
  actOnParticipation(actor, { ...withdrawal, shown: withdrawal.people }, sql`withdraw_participation(${withdrawal.requestId},
    ${withdrawal.facilityId}, ${withdrawal.leavesOn}, ${withdrawal.reasons})`);
