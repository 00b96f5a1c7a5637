import { Refusal } from '#lib/kernel/errors.ts';

export * from './counter/errors.ts';
export * from './forms/errors.ts';

/** L2, «რეგისტრაციის შეცვლა შესაძლებელია 2 თვეში ერთხელ». Facts: chosenOn, allowedOn. */
export class TooEarlyToChange extends Refusal {
  readonly code = 'registration.tooEarly';
}

/** L1 on the day itself: a second registration cannot begin before the first has lasted a day. Facts: startedOn, allowedOn. */
export class RegistrationLastsADay extends Refusal {
  readonly code = 'registration.lastsADay';
}

/** One that will follow, by the succession of clinics, has to begin and to last a day. Facts: startsOn, allowedOn. */
export class RegistrationBeginsLater extends Refusal {
  readonly code = 'registration.beginsLater';
}

/** Facts: clinic, sinceOn. */
export class AlreadyRegisteredHere extends Refusal {
  readonly code = 'registration.alreadyHere';
}

/** No facility has this number. */
export class ClinicUnknown extends Refusal {
  readonly code = 'registration.clinicUnknown';
}

/** Facts: clinic, left ('known' or 'unknown'), and when it is known leftOn. */
export class ClinicDoesNotTakePart extends Refusal {
  readonly code = 'registration.clinicDoesNotTakePart';
}

/** Its participation has an end, so an open registration does not fit into it. Facts: clinic, leavesOn. */
export class ClinicIsLeaving extends Refusal {
  readonly code = 'registration.clinicIsLeaving';
}

/** Facts: clinic. */
export class ClinicHasNoPrimaryCare extends Refusal {
  readonly code = 'registration.clinicHasNoPrimaryCare';
}

/** Facts: clinic, actNumber, sinceOn, end ('known' or 'unknown'), and when it is known endsOn. */
export class ClinicSuspended extends Refusal {
  readonly code = 'registration.clinicSuspended';
}

/** The last day of its licence has passed, and no new one is known. Facts: clinic, expiredOn. */
export class ClinicLicenceExpired extends Refusal {
  readonly code = 'registration.clinicLicenceExpired';
}

/** The clinic itself says that it takes nobody new. Facts: clinic. */
export class ClinicTakesNoNew extends Refusal {
  readonly code = 'registration.clinicTakesNoNew';
}

/** As many are registered as the clinic can take, with those to whom a place is offered. Facts: clinic, waiting: how many are in line. */
export class ClinicFull extends Refusal {
  readonly code = 'registration.clinicFull';
}

/** One waits for one clinic at a time. Facts: clinic, the one that they wait for. */
export class AlreadyInAnotherLine extends Refusal {
  readonly code = 'registration.alreadyInLine';
}

/** There is no line where a place is free. Facts: clinic. */
export class PlaceIsFree extends Refusal {
  readonly code = 'registration.placeIsFree';
}

export class PersonUnknown extends Refusal {
  readonly code = 'registration.personUnknown';
}

export class NotEligibleDeceased extends Refusal {
  readonly code = 'registration.deceased';
}

/** A day before the programme: in a demo, whose date was moved back. */
export class NotEligibleBeforeProgramme extends Refusal {
  readonly code = 'registration.beforeProgramme';
}

export class NotEligibleWithoutDocument extends Refusal {
  readonly code = 'registration.withoutDocument';
}

/** Facts of the three that follow: sinceOn, end ('known' or 'unknown'), and when it is known endsOn. */
export class NotEligiblePrivateInsurance extends Refusal {
  readonly code = 'registration.privateInsurance';
}

export class NotEligibleBudgetInsurance extends Refusal {
  readonly code = 'registration.budgetInsurance';
}

export class NotEligibleImprisonment extends Refusal {
  readonly code = 'registration.imprisonment';
}

/** The text that the person read is no longer the one in force. */
export class ConsentTextChanged extends Refusal {
  readonly code = 'registration.consentTextChanged';
}

/** L4: the consent and the registration are not of one person, one clinic and one act. */
export class ConsentDoesNotFit extends Refusal {
  readonly code = 'registration.consentDoesNotFit';
}

/** Midnight passed between reading and confirming. Facts: todayOn, shownOn. */
export class DayChanged extends Refusal {
  readonly code = 'registration.dayChanged';
}

/** It was ended already, in another tab or by the clinic's exit. */
export class RegistrationNotOpen extends Refusal {
  readonly code = 'registration.notOpen';
}

/** Something else was written for the same person at the same moment, and came first. */
export class ChangedMeanwhile extends Refusal {
  readonly code = 'registration.changedMeanwhile';
}

/** A clinic's exit excuses one choice, and this one had been used. */
export class ExitUsed extends Refusal {
  readonly code = 'registration.exitUsed';
}
