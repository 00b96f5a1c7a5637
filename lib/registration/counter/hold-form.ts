import { call } from '#db/calls.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { explainedBy } from '#lib/kernel/explained.ts';
import type { FormNumber } from '../forms/form-number.ts';
import { refusalByRule } from './refusals.ts';

/**
 * The number that a visit's form is printed with: one of the clinic's own that no other desk prints in that hour.
 * @throws NoFormLeft, VisitOver, GuardianNotNamed, DoesNotGuard
 */
export const holdForm = (actor: ClinicActor, visitId: string): Promise<FormNumber> =>
  explainedBy(refusalByRule, () => call<FormNumber>((sql) => sql`
    select series, number from hold_form(${actor.accountId}, ${actor.facilityId}, ${visitId}, ${actor.today})`));
