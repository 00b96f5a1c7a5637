import { call } from '#db/calls.ts';
import { returnAttempts, takeAttempts } from '#lib/access/index.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { explainedBy } from '#lib/kernel/explained.ts';
import { DoesNotGuard, GuardianshipEnded } from './errors.ts';
import { refusalByRule } from './refusals.ts';
import type { NamedGuardian } from './schemas.ts';

type Named = { refused: string | null; ended_on: string | null };

/**
 * Names who acts for the child or the ward of a visit.
 * @throws DoesNotGuard, which an unknown number meets too; GuardianshipEnded, GuardianStaysNamed, VisitOver, TooManyAttempts
 */
export async function nameGuardian(actor: ClinicActor, { visitId, personalNumber }: NamedGuardian): Promise<void> {
  await takeAttempts({ counterPerAccount: actor.accountId });
  const { refused, ended_on: endedOn } = await explainedBy(refusalByRule, () => call<Named>((sql) => sql`
    select * from name_guardian(${actor.accountId}, ${actor.facilityId}, ${visitId}, ${personalNumber}, ${actor.today})`));
  if (refused && endedOn) throw new GuardianshipEnded({ endedOn });
  if (refused) throw new DoesNotGuard();
  await returnAttempts({ counterPerAccount: actor.accountId });
}
