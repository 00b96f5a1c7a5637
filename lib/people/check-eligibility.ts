import { call } from '#db/calls.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { keyedHash } from '#lib/kernel/secrets.ts';
import { TooManyChecks } from './errors.ts';
import { explained } from './looks/refusals.ts';
import type { Check } from './looks/schemas.ts';

/** More than the busiest desk asks in an hour, and too few to read the register number by number. */
const checksPerHour = 600;

/**
 * Of a person of another clinic, of none, or of nobody at all, a clinic learns nothing else; and not which of the three it is
 * until it has said why it asks.
 */
export type Eligibility =
  | { outcome: 'here'; givenName: string; familyName: string; bornOn: string; registeredSince: string }
  | { outcome: 'elsewhere' | 'nowhere' | 'purpose_needed' };

type EligibilityRow = {
  outcome: Eligibility['outcome'];
  given_name: string;
  family_name: string;
  born_on: string;
  registered_since: string;
};

/**
 * Whether a person is registered with the actor's clinic today. Each question leaves a line in the journal.
 *
 * @returns dates as 'YYYY-MM-DD'; an unknown number is `nowhere` too
 * @throws TooManyChecks, NotOfThisClinic, PurposeNotStated
 */
export async function checkEligibility(actor: ClinicActor, { personalNumber, purpose, words }: Check): Promise<Eligibility> {
  await takeCheck(actor.accountId);
  const row = await explained(() => call<EligibilityRow>((sql) => sql`
    select * from check_eligibility(${actor.accountId}, ${actor.facilityId}, ${personalNumber}, ${actor.today}, ${purpose ?? null}, ${words ?? null})
  `));
  if (row.outcome !== 'here') return { outcome: row.outcome };
  return {
    outcome: 'here',
    givenName: row.given_name,
    familyName: row.family_name,
    bornOn: row.born_on,
    registeredSince: row.registered_since,
  };
}

async function takeCheck(accountId: string): Promise<void> {
  const { again_at } = await call<{ again_at: Date | null }>((sql) => sql`
    select take_attempt(${keyedHash('eligibility checks', accountId)}, ${checksPerHour}, '1 hour') as again_at
  `);
  if (again_at) throw new TooManyChecks(again_at);
}
