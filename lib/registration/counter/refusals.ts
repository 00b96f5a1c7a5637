import type { RefusalByRule } from '#lib/kernel/explained.ts';
import * as forms from '../forms/errors.ts';
import * as counter from './errors.ts';

/** Every rule of the counter and of the form ledger, and the refusal that explains it. A test holds it to the migration. */
export const refusalByRule: RefusalByRule = {
  account_belongs_to_the_clinic: counter.CounterOfAnotherClinic,
  visit_is_open: counter.VisitOver,
  guardian_is_named: counter.GuardianNotNamed,
  guardian_guards_today: counter.DoesNotGuard,
  guardian_stays_named: counter.GuardianStaysNamed,
  phone_is_on_record: counter.NoPhoneOnRecord,
  phone_was_reset_here: counter.PhoneWasResetHere,
  five_codes_per_visit: counter.TooManyConsentCodes,
  form_has_its_scan: counter.ScanMissing,
  one_consent_per_scan: counter.ScanMissing,
  form_is_known: forms.FormUnknown,
  form_is_of_this_clinic: forms.FormOfAnotherClinic,
  form_was_not_used: forms.FormUsed,
  one_consent_per_form: forms.FormUsed,
  form_was_not_spoiled: forms.FormSpoiled,
  form_was_not_lost: forms.FormLost,
  clinic_has_a_form: forms.NoFormLeft,
  no_number_is_issued_twice: forms.NumbersIssuedBefore,
  range_has_up_to_ten_thousand_forms: forms.RangeNotPossible,
  forms_are_for_clinics: forms.FormsForClinicsOnly,
};
