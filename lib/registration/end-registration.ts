import { call } from '#db/calls.ts';
import type { OwnActor } from '#lib/kernel/actor.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { toldTo } from './refusals.ts';

export type Ending = { requestId: string; registrationId: string; language: Locale };

/**
 * Ends a person's registration without another in its place: today, or tomorrow when it began today.
 * @returns the receipt's number
 * @throws RegistrationNotOpen when it has ended already
 */
export async function endRegistration(actor: OwnActor, ending: Ending): Promise<{ number: string }> {
  const meant = { facilityId: null, language: ending.language, shownOn: null };
  const { number } = await toldTo(actor, meant, () => call<{ number: string }>((sql) => sql`
    select number from end_registration(${ending.requestId}, ${actor.accountId}, ${actor.personId},
      ${ending.registrationId}, ${actor.today})`));
  return { number };
}
