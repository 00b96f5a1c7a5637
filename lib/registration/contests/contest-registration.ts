import { call } from '#db/calls.ts';
import type { OwnActor } from '#lib/kernel/actor.ts';
import { explained } from './refusals.ts';

export type Contesting = { requestId: string; registrationId: string; statement?: string | undefined };

/**
 * Says that the person did not agree to a registration; a guardian so objects to what a fellow guardian chose.
 * Said once more, it is the same contest.
 * @returns the contest's number
 * @throws NothingToContest, NotAChoice
 */
export async function contestRegistration(actor: OwnActor, { requestId, registrationId, statement }: Contesting): Promise<{ number: string }> {
  const { number } = await explained(() => call<{ number: string }>((sql) => sql`
    select number from contest_registration(${requestId}, ${actor.accountId}, ${actor.personId}, ${registrationId}, ${statement ?? null}, ${actor.today})`));
  return { number };
}
