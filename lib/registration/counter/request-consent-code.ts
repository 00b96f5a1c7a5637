import { call } from '#db/calls.ts';
import { takeAttempts } from '#lib/access/index.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { explainedBy } from '#lib/kernel/explained.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { keyedHash, newCode } from '#lib/kernel/secrets.ts';
import { notify } from '#lib/notices/index.ts';
import { VisitOver } from './errors.ts';
import { refusalByRule } from './refusals.ts';
import { visitOf } from './visit.ts';

/** How long a code registers, in minutes: the person stands there. */
export const consentCodeMinutes = 10;

/** Binds a code to the one visit that it was sent for; a code of a sign-in has another purpose. */
export const consentCodeHash = (visitId: string, code: string): Buffer => keyedHash('consent code', `${visitId} ${code}`);

type Opened = { recipient: string; language: Locale; clinic_ka: string; clinic_en: string };

/**
 * Sends a one-time code to the phone on record, of the person or of who acts for them. It says for which clinic it is.
 *
 * @param later runs work after the answer has been sent
 * @throws VisitOver, NoPhoneOnRecord, PhoneWasResetHere, GuardianNotNamed, DoesNotGuard, TooManyConsentCodes, TooManyAttempts
 */
export async function requestConsentCode(actor: ClinicActor, visitId: string, later: (work: () => Promise<void>) => void): Promise<void> {
  const visit = await visitOf(actor, visitId);
  if (!visit) throw new VisitOver();
  await takeAttempts({ consentCodePerPerson: visit.personId });
  const code = newCode();
  const opened = await explainedBy(refusalByRule, () => call<Opened>((sql) => sql`
    select * from open_consent_code(${actor.accountId}, ${actor.facilityId}, ${visitId}, ${consentCodeHash(visitId, code)},
      ${`${consentCodeMinutes} minutes`}, ${actor.today})`));
  later(() => send(opened, code));
}

const send = ({ recipient, language, clinic_ka: ka, clinic_en: en }: Opened, code: string): Promise<void> =>
  notify({ channel: 'phone', address: recipient, language }, 'consentCode', { code, minutes: consentCodeMinutes, clinic: language === 'ka' ? ka : en });
