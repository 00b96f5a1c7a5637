import { Refusal } from '#lib/kernel/errors.ts';

/** Number, surname and birth date are not of one person; an unknown number is told with the same sentence. */
export class PersonDoesNotMatch extends Refusal {
  readonly code = 'counter.doesNotMatch';
}

/** All three are of one person, who has died. */
export class PersonAtCounterHasDied extends Refusal {
  readonly code = 'counter.hasDied';
}

/** Another's visit, none, or one of more than an hour ago. */
export class VisitOver extends Refusal {
  readonly code = 'counter.visitOver';
}

/** A child or a ward comes with somebody who acts for them. */
export class GuardianNotNamed extends Refusal {
  readonly code = 'counter.guardianNotNamed';
}

/** Whoever was named acts for this person neither today nor before, or nobody has the number. */
export class DoesNotGuard extends Refusal {
  readonly code = 'counter.doesNotGuard';
}

/** Somebody else was asked for this visit already, by a code or on paper. */
export class GuardianStaysNamed extends Refusal {
  readonly code = 'counter.guardianStaysNamed';
}

/** Facts: endedOn, the first day on which they no longer act for this person. */
export class GuardianshipEnded extends Refusal {
  readonly code = 'counter.guardianshipEnded';
}

export class NoPhoneOnRecord extends Refusal {
  readonly code = 'counter.noPhone';
}

/** A clinic that has just replaced somebody's phone proves nothing with it. */
export class PhoneWasResetHere extends Refusal {
  readonly code = 'counter.phoneWasResetHere';
}

/** Five were sent for one visit. */
export class TooManyConsentCodes extends Refusal {
  readonly code = 'counter.tooManyCodes';
}

/** Wrong, too old, used, of another visit, or the sixth try: which, is not said. */
export class WrongConsentCode extends Refusal {
  readonly code = 'counter.wrongCode';
}

/** No image that can be read: too small, without a sharp edge, or broken. */
export class ScanUnreadable extends Refusal {
  readonly code = 'counter.scanUnreadable';
}

/** A form proves with its scan, and this visit has none. */
export class ScanMissing extends Refusal {
  readonly code = 'counter.scanMissing';
}

/** The account has left this clinic since it signed in. */
export class CounterOfAnotherClinic extends Refusal {
  readonly code = 'counter.ofAnotherClinic';
}
