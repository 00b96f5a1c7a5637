import { Refusal } from '#lib/kernel/errors.ts';

/** The agency has issued no such number. */
export class FormUnknown extends Refusal {
  readonly code = 'forms.unknown';
}

export class FormOfAnotherClinic extends Refusal {
  readonly code = 'forms.ofAnotherClinic';
}

export class FormUsed extends Refusal {
  readonly code = 'forms.used';
}

export class FormSpoiled extends Refusal {
  readonly code = 'forms.spoiled';
}

export class FormLost extends Refusal {
  readonly code = 'forms.lost';
}

/** Every form of the clinic is used, spoiled, lost, or being printed at another desk. */
export class NoFormLeft extends Refusal {
  readonly code = 'forms.noneLeft';
}

/** A number of the range was issued before. */
export class NumbersIssuedBefore extends Refusal {
  readonly code = 'forms.issuedBefore';
}

/** The last number comes before the first, or there are more than ten thousand. */
export class RangeNotPossible extends Refusal {
  readonly code = 'forms.rangeNotPossible';
}

/** Forms are issued to a facility that takes part with primary care today. */
export class FormsForClinicsOnly extends Refusal {
  readonly code = 'forms.clinicsOnly';
}
