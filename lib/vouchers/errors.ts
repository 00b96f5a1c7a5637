import { Refusal } from '#lib/kernel/errors.ts';

/** The person is in no register that the voucher could be of. */
export class PersonUnknown extends Refusal {
  readonly code = 'vouchers.personUnknown';
}

/** By the register, the person has died. */
export class PersonDied extends Refusal {
  readonly code = 'vouchers.personDied';
}

/** The programme does not cover the person today. */
export class PersonNotEligible extends Refusal {
  readonly code = 'vouchers.personNotEligible';
}

/** There is no such voucher, or it is not for this reader's eyes; the two look the same. */
export class VoucherUnknown extends Refusal {
  readonly code = 'vouchers.voucherUnknown';
}

/** The act is not possible in the state that the voucher is in: a stale tab, used before, or another facility's. */
export class VoucherMoveNotPossible extends Refusal {
  readonly code = 'vouchers.moveNotPossible';
}

/** A part of the application is not filled in. */
export class VoucherNotWhole extends Refusal {
  readonly code = 'vouchers.notWhole';
}

/** The code is in no list of diagnoses. */
export class DiagnosisUnknown extends Refusal {
  readonly code = 'vouchers.diagnosisUnknown';
}

/** The person's package does not cover the service. */
export class ServiceNotCovered extends Refusal {
  readonly code = 'vouchers.serviceNotCovered';
}

/** The package excludes the unit by name. */
export class ServiceExcluded extends Refusal {
  readonly code = 'vouchers.serviceExcluded';
}

/** On that day the facility does not take part, or not with this scope. */
export class FacilityWithoutScope extends Refusal {
  readonly code = 'vouchers.facilityWithoutScope';
}

/** L7: what is left of the year's limit is less than the programme would pay. Facts: left ('known' or 'unknown'), and when it is known lari and tetri. */
export class LimitTooSmall extends Refusal {
  readonly code = 'vouchers.limitTooSmall';
}

/** The amounts moved after they were shown. */
export class AmountChanged extends Refusal {
  readonly code = 'vouchers.amountChanged';
}

/** The last day is past, before the one that holds, or too far away. */
export class TermNotPossible extends Refusal {
  readonly code = 'vouchers.termNotPossible';
}

/** The day of use lies outside the voucher's term, or ahead. */
export class UsedOutsideTerm extends Refusal {
  readonly code = 'vouchers.usedOutsideTerm';
}

/** The price that was paid is none that a voucher can have. */
export class ActualPriceNotPossible extends Refusal {
  readonly code = 'vouchers.actualPriceNotPossible';
}

/** The visit at the counter is over, or another's. */
export class CounterVisitOver extends Refusal {
  readonly code = 'vouchers.counterVisitOver';
}

/** A voucher holds twenty documents at most. */
export class TooManyDocuments extends Refusal {
  readonly code = 'vouchers.tooManyDocuments';
}

/** The account reviews nothing at the agency. */
export class VoucherReviewerUnknown extends Refusal {
  readonly code = 'vouchers.reviewerUnknown';
}

/** A voucher is transferred to another facility than the one that it is at. */
export class SameFacility extends Refusal {
  readonly code = 'vouchers.sameFacility';
}

/** No price was typed, and the facility published none for the service. */
export class PriceNotPublished extends Refusal {
  readonly code = 'vouchers.priceNotPublished';
}
