import { call } from '#db/calls.ts';
import type { OwnActor } from '#lib/kernel/actor.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { toldTo } from './refusals.ts';

export type Choice = {
  /** Made with the form: the same one again returns the same receipt. */
  requestId: string;
  facilityId: number;
  /** The day and the text that the person was shown. */
  startsOn: string;
  consentVersion: string;
  /** The language in which the person read the text. */
  language: Locale;
};

/**
 * Registers a person with a clinic from today, or moves them to it, on the consent given in their own session.
 * @returns the receipt's number
 * @throws Refusal one class per rule, see errors.ts
 */
export async function chooseClinic(actor: OwnActor, choice: Choice): Promise<{ number: string }> {
  const meant = { facilityId: choice.facilityId, language: choice.language, shownOn: choice.startsOn };
  const { number } = await toldTo(actor, meant, () => call<{ number: string }>((sql) => sql`
    select number from choose_clinic(${choice.requestId}, ${actor.accountId}, ${actor.personId}, ${choice.facilityId},
      ${choice.startsOn}, ${choice.consentVersion}, ${choice.language}, 'session', ${actor.sessionId}, ${actor.today})`));
  return { number };
}
