import type { Facts } from '#lib/kernel/errors.ts';
import { explainedBy, type RefusalByRule } from '#lib/kernel/explained.ts';
import * as told from './errors.ts';

/** The rule that the database refused by → the refusal that explains it. */
export const refusalByRule: RefusalByRule = {
  person_is_known: told.PersonUnknown,
  person_is_alive: told.PersonDied,
  person_is_eligible: told.PersonNotEligible,
  voucher_is_ones_own: told.VoucherUnknown,
  voucher_move_is_allowed: told.VoucherMoveNotPossible,
  voucher_is_whole: told.VoucherNotWhole,
  diagnosis_is_known: told.DiagnosisUnknown,
  service_is_covered: told.ServiceNotCovered,
  service_is_not_excluded: told.ServiceExcluded,
  facility_takes_part_with_the_scope: told.FacilityWithoutScope,
  limit_has_that_left: told.LimitTooSmall,
  allowance_is_not_overdrawn: told.LimitTooSmall,
  amount_is_as_it_was_shown: told.AmountChanged,
  voucher_term_is_a_term: told.TermNotPossible,
  used_within_its_term: told.UsedOutsideTerm,
  actual_price_is_a_price: told.ActualPriceNotPossible,
  visit_is_open: told.CounterVisitOver,
  too_many_documents: told.TooManyDocuments,
  reviewer_is_of_the_agency: told.VoucherReviewerUnknown,
  facility_is_another_one: told.SameFacility,
};

const nothingKnown = async (): Promise<Facts> => ({ left: 'unknown' });

/**
 * Runs an act; a rule that the database refused becomes the refusal that explains it.
 * @param factsOf what is left of the limit, read only when there is a refusal
 */
export const explained = <T>(act: () => Promise<T>, factsOf = nothingKnown): Promise<T> => explainedBy(refusalByRule, act, factsOf);
