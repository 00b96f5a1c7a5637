import { call } from '#db/calls.ts';
import { returnAttempts, takeAttempts } from '#lib/access/index.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { explainedBy } from '#lib/kernel/explained.ts';
import { PersonAtCounterHasDied, PersonDoesNotMatch } from './errors.ts';
import { refusalByRule } from './refusals.ts';
import type { Match } from './schemas.ts';

type Matched = { outcome: 'matched' | 'person_does_not_match' | 'person_is_alive'; visit_id: string | null };

/**
 * Opens a visit for whoever stands at the counter: for an hour, and only where number, surname and birth date agree.
 * Whatever comes of it, the journal has a line.
 *
 * @throws PersonDoesNotMatch, which an unknown number meets too; PersonAtCounterHasDied, TooManyAttempts, CounterOfAnotherClinic
 */
export async function matchPerson(actor: ClinicActor, { personalNumber, familyName, bornOn, language }: Match): Promise<{ visitId: string }> {
  await takeAttempts({ counterPerAccount: actor.accountId });
  const { outcome, visit_id: visitId } = await explainedBy(refusalByRule, () => call<Matched>((sql) => sql`
    select * from match_at_counter(${actor.accountId}, ${actor.facilityId}, ${personalNumber}, ${familyName}, ${bornOn}, ${language}, ${actor.today})`));
  if (outcome === 'person_is_alive') throw new PersonAtCounterHasDied();
  if (!visitId) throw new PersonDoesNotMatch();
  await returnAttempts({ counterPerAccount: actor.accountId });
  return { visitId };
}
