import { call } from '#db/calls.ts';
import type { ClinicActor, PersonActor } from '#lib/kernel/actor.ts';
import { explainedBy } from '#lib/kernel/explained.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { toldTo } from '../refusals.ts';
import { WrongConsentCode } from './errors.ts';
import { refusalByRule } from './refusals.ts';
import { consentCodeHash } from './request-consent-code.ts';
import type { ByCode, ByForm } from './schemas.ts';
import { visitOf, type Visit } from './visit.ts';

type Shown = Pick<ByCode, 'requestId' | 'visitId' | 'startsOn' | 'consentVersion'>;
type Proof =
  | { kind: 'one_time_code'; codeHash: Buffer }
  | { kind: 'form'; series: string; number: number; scanId: string | null };
type Receipt = { number: string | null };

/**
 * Registers the person of a visit with the actor's clinic, on the code that they read out.
 * @param language of the names in a refusal
 * @returns the receipt's number
 * @throws WrongConsentCode; one class per rule, see errors.ts here and of the registration
 */
export const registerByCode = async (actor: ClinicActor, { code, ...shown }: ByCode, language: Locale): Promise<{ number: string }> =>
  register(actor, shown, { kind: 'one_time_code', codeHash: consentCodeHash(shown.visitId, code) }, await visitOf(actor, shown.visitId), language);

/**
 * The same, on a signed form: its number, and the scan that was added to the visit last.
 * @throws FormUnknown, FormOfAnotherClinic, FormUsed, FormSpoiled, FormLost, ScanMissing; and as above
 */
export async function registerByForm(actor: ClinicActor, { form, ...shown }: ByForm, language: Locale): Promise<{ number: string }> {
  const visit = await visitOf(actor, shown.visitId);
  return register(actor, shown, { kind: 'form', ...form, scanId: visit?.scan?.id ?? null }, visit, language);
}

/** Also of a visit that is over: the same request may have been answered while it lasted. */
async function register(actor: ClinicActor, shown: Shown, proof: Proof, visit: Visit | null, language: Locale): Promise<{ number: string }> {
  const meant = { facilityId: actor.facilityId, language, shownOn: shown.startsOn };
  const send = () => write(actor, shown, proof);
  const { number } = await explainedBy(refusalByRule, () => (visit ? toldTo(present(actor, visit), meant, send) : send()));
  // a wrong answer has to be counted, and so the database does not refuse it
  if (number === null) throw new WrongConsentCode();
  return { number };
}

/** The laws are about the person who stands there, and are told in their words; what they rest on is read as that person would. */
const present = ({ accountId, sessionId, today }: ClinicActor, { personId, name }: Visit): PersonActor =>
  ({ kind: 'person', personId, accountId, sessionId, name: name.ka, today });

const write = (actor: ClinicActor, { requestId, visitId, startsOn, consentVersion }: Shown, proof: Proof): Promise<Receipt> => {
  const form = proof.kind === 'form' ? proof : { series: null, number: null, scanId: null };
  return call<Receipt>((sql) => sql`
    select number from register_at_counter(${requestId}, ${actor.accountId}, ${actor.facilityId}, ${visitId}, ${startsOn}, ${consentVersion},
      ${proof.kind}, ${proof.kind === 'form' ? null : proof.codeHash}, ${form.series}, ${form.number}, ${form.scanId}, ${actor.today})`);
};
