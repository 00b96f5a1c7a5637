import { call } from '#db/calls.ts';
import { takeAttempts } from '#lib/access/index.ts';
import type { PersonActor } from '#lib/kernel/actor.ts';
import { explained } from './refusals.ts';
import type { AnnouncedNewborn } from './schemas.ts';

/**
 * A parent announces a newborn on its birth certificate, and acts for it from now on. The same form again makes no other child.
 * @returns the guardianship
 * @throws NewbornNotBorn, NewbornTooOld, TooManyNewborns, CertificateNotFree, TooManyAttempts
 */
export async function announceNewborn(actor: PersonActor, newborn: AnnouncedNewborn): Promise<{ id: string }> {
  // whoever tries certificates one after the other learns nothing by it
  await takeAttempts({ newbornPerAccount: actor.accountId });
  return explained(() => call<{ id: string }>((sql) => sql`
    select id from announce_newborn(${newborn.requestId}, ${actor.accountId}, ${actor.personId}, ${newborn.certificate},
      ${newborn.givenName}, ${newborn.familyName}, ${newborn.bornOn}, ${newborn.sex}, ${actor.today})`));
}
