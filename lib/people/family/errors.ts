import { Refusal } from '#lib/kernel/errors.ts';

/** The guardianship is over, by its paper or by the agency; facts: sinceOn, the first day without it. */
export class GuardianshipEnded extends Refusal {
  readonly code = 'family.guardianshipEnded';
}

/** The ward has come of age; facts: sinceOn. */
export class WardCameOfAge extends Refusal {
  readonly code = 'family.wardCameOfAge';
}

/** No guardian has this number, surname and birth date: nobody's and a wrong one are the same. */
export class GuardianNotMatched extends Refusal {
  readonly code = 'family.guardianNotMatched';
}

/** Nobody has the ward's number, surname and birth date. */
export class WardNotMatched extends Refusal {
  readonly code = 'family.wardNotMatched';
}

export class SamePerson extends Refusal {
  readonly code = 'family.samePerson';
}

export class GuardianIsChild extends Refusal {
  readonly code = 'family.guardianIsChild';
}

export class GuardianDied extends Refusal {
  readonly code = 'family.guardianDied';
}

export class WardDied extends Refusal {
  readonly code = 'family.wardDied';
}

/** A parent or a guardian of a child would act for an adult. */
export class WardIsAdult extends Refusal {
  readonly code = 'family.wardIsAdult';
}

/** A carer would act for a child. */
export class CarerOfChild extends Refusal {
  readonly code = 'family.carerOfChild';
}

export class GuardianshipNotBegun extends Refusal {
  readonly code = 'family.guardianshipNotBegun';
}

export class GuardianshipBeforeBirth extends Refusal {
  readonly code = 'family.guardianshipBeforeBirth';
}

/** Its last day has passed. */
export class GuardianshipTooOld extends Refusal {
  readonly code = 'family.guardianshipTooOld';
}

/** The paper is not one on which such a guardianship can rest. */
export class DocumentDoesNotFit extends Refusal {
  readonly code = 'family.documentDoesNotFit';
}

/** The same person acts for the same ward in that time already. */
export class GuardianshipThere extends Refusal {
  readonly code = 'family.guardianshipThere';
}

/** It had ended before the agency ended it. */
export class GuardianshipOver extends Refusal {
  readonly code = 'family.guardianshipOver';
}

export class NewbornNotBorn extends Refusal {
  readonly code = 'family.newbornNotBorn';
}

export class NewbornTooOld extends Refusal {
  readonly code = 'family.newbornTooOld';
}

export class TooManyNewborns extends Refusal {
  readonly code = 'family.tooManyNewborns';
}

/** The certificate cannot be used here; whether, and by whom, it was, is not told. */
export class CertificateNotFree extends Refusal {
  readonly code = 'family.certificateNotFree';
}

/** Another person has the number. */
export class NumberOfAnother extends Refusal {
  readonly code = 'family.numberOfAnother';
}

/** The newborn has another number already. */
export class NumberGiven extends Refusal {
  readonly code = 'family.numberGiven';
}

/** Surname or birth date are not those that were announced. */
export class NewbornDiffers extends Refusal {
  readonly code = 'family.newbornDiffers';
}
