import type { Period } from '#db/schema/types.ts';
import { RuleViolation } from '#db/violations.ts';
import type { OwnActor } from '#lib/kernel/actor.ts';
import type { Facts, Refusal } from '#lib/kernel/errors.ts';
import type { Locale } from '#lib/kernel/format.ts';
import * as errors from './errors.ts';
import { mayChoose } from './rules.ts';
import { type Situation, situationOf } from './situation.ts';

type Told = (situation: Situation, shownOn: string | null) => Refusal;

/** Two registrations that meet: mostly the law of two months, sometimes the first day, else somebody was faster. */
const tooEarly: Told = ({ history, today }) => {
  const answer = mayChoose(history, today);
  if (answer.allowed) return new errors.ChangedMeanwhile();
  if (answer.reason === 'tooEarly') return new errors.TooEarlyToChange(answer.facts);
  return answer.reason === 'lastsADay' ? new errors.RegistrationLastsADay(answer.facts) : new errors.RegistrationBeginsLater(answer.facts);
};

/** Here already, or, by the succession of clinics, from a day that is still ahead. */
const alreadyHere: Told = (situation, shownOn) => {
  const { clinic, hereSince, today } = situation;
  return hereSince !== null && hereSince > today
    ? tooEarly(situation, shownOn)
    : new errors.AlreadyRegisteredHere({ clinic, sinceOn: hereSince ?? today });
};

const outsideParticipation: Told = ({ clinic, leavesOn, today }) =>
  leavesOn !== null && leavesOn > today
    ? new errors.ClinicIsLeaving({ clinic, leavesOn })
    : new errors.ClinicDoesNotTakePart({ clinic, ...(leavesOn ? { left: 'known', leftOn: leavesOn } : { left: 'unknown' }) });

const lasting = (during: Period | undefined): Facts =>
  during ? { sinceOn: during.start, ...(during.end ? { end: 'known', endsOn: during.end } : { end: 'unknown' }) } : { end: 'unknown' };

const consentDoesNotFit: Told = () => new errors.ConsentDoesNotFit();
const exitUsed: Told = () => new errors.ExitUsed();

/** Every rule by which the database may refuse, and how it is told to the person. A test holds it to the migrations. */
export const refusalByRule: Readonly<Record<string, Told>> = {
  // L1
  one_open_registration_per_person: tooEarly,
  one_clinic_per_person: tooEarly,
  registration_lasts_a_day: tooEarly,
  clinic_is_another_one: alreadyHere,
  // L2
  one_change_per_two_months: tooEarly,
  exit_excuses_by_name: exitUsed,
  exit_can_be_pointed_at: exitUsed,
  one_excuse_per_exit: exitUsed,
  excuse_follows_its_exit: exitUsed,
  excuse_is_a_real_exit: exitUsed,
  // L3
  within_a_participation: outsideParticipation,
  clinic_is_known: () => new errors.ClinicUnknown(),
  clinic_takes_part: outsideParticipation,
  clinic_has_primary_care: ({ clinic }) => new errors.ClinicHasNoPrimaryCare({ clinic }),
  clinic_is_not_suspended: ({ clinic, suspension }) =>
    new errors.ClinicSuspended({ clinic, actNumber: suspension?.actNumber ?? '', ...lasting(suspension?.during) }),
  clinic_is_not_leaving: outsideParticipation,
  clinic_has_a_valid_licence: ({ clinic, licenceExpiredOn, today }) =>
    new errors.ClinicLicenceExpired({ clinic, expiredOn: licenceExpiredOn ?? today }),
  // places
  clinic_takes_new_people: ({ clinic }) => new errors.ClinicTakesNoNew({ clinic }),
  clinic_has_a_free_place: ({ clinic, waiting }) => new errors.ClinicFull({ clinic, waiting }),
  one_line_per_person: ({ line, clinic }) => new errors.AlreadyInAnotherLine({ clinic: line?.clinic ?? clinic }),
  clinic_is_full: ({ clinic }) => new errors.PlaceIsFree({ clinic }),
  // L4
  consent_text_is_in_force: () => new errors.ConsentTextChanged(),
  consent_can_be_pointed_at: consentDoesNotFit,
  annulled_consent_can_be_pointed_at: consentDoesNotFit,
  one_consent_per_registration: consentDoesNotFit,
  one_consent_per_annulled_registration: consentDoesNotFit,
  consent_has_its_registration: consentDoesNotFit,
  one_registration_per_consent: consentDoesNotFit,
  registration_and_its_consent: consentDoesNotFit,
  registration_rests_on_consent: consentDoesNotFit,
  one_annulled_registration_per_consent: consentDoesNotFit,
  annulled_registration_and_its_consent: consentDoesNotFit,
  annulled_registration_rests_on_consent: consentDoesNotFit,
  consent_rests_on_its_registration: consentDoesNotFit,
  consent_rests_on_its_annulled_registration: consentDoesNotFit,
  // the person
  person_is_known: () => new errors.PersonUnknown(),
  person_is_alive: () => new errors.NotEligibleDeceased(),
  programme_is_in_force: () => new errors.NotEligibleBeforeProgramme(),
  person_has_a_document_of_the_programme: () => new errors.NotEligibleWithoutDocument(),
  person_is_not_excluded_private_insurance: ({ exclusions }) =>
    new errors.NotEligiblePrivateInsurance(lasting(exclusions.get('private_insurance'))),
  person_is_not_excluded_budget_insurance: ({ exclusions }) =>
    new errors.NotEligibleBudgetInsurance(lasting(exclusions.get('budget_insurance'))),
  person_is_not_excluded_imprisonment: ({ exclusions }) =>
    new errors.NotEligibleImprisonment(lasting(exclusions.get('imprisonment'))),
  // the moment
  day_is_the_one_shown: ({ today }, shownOn) => new errors.DayChanged({ todayOn: today, shownOn: shownOn ?? today }),
  registration_is_still_open: () => new errors.RegistrationNotOpen(),
};

type Meant = { facilityId: number | null; language: Locale; shownOn: string | null };

/**
 * Runs a write; a rule that the database refuses becomes the refusal that a person can read, with its facts.
 * @throws Refusal, or the error itself
 */
export async function toldTo<T>(actor: OwnActor, meant: Meant, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const told = error instanceof RuleViolation ? refusalByRule[error.rule] : undefined;
    if (!told) throw error;
    throw told(await situationOf(actor, meant.facilityId, meant.language), meant.shownOn);
  }
}
