import { Refusal } from '#lib/kernel/errors.ts';

/** A file is opened for a purpose that was stated on the same day. */
export class PurposeNeeded extends Refusal {
  readonly code = 'people.purposeNeeded';
}

/** The purpose is none of the list, or is another one without the words that say which. */
export class PurposeNotStated extends Refusal {
  readonly code = 'people.purposeNotStated';
}

/** Number, surname and birth date are not of one person; nor is it told whether there is somebody of that number. */
export class EmergencyNotMatched extends Refusal {
  readonly code = 'people.emergencyNotMatched';
}

/** An account opens the data of twenty people a day in an emergency. */
export class TooManyEmergencies extends Refusal {
  readonly code = 'people.tooManyEmergencies';
}

/** An account tried more identities in an hour than an emergency room meets; facts: `time` in Tbilisi from which it may go on. */
export class TooManyTries extends Refusal {
  readonly code = 'people.tooManyTries';

  constructor(againAt: Date) {
    super({ time: againAt.toLocaleTimeString('sv-SE', { timeZone: 'Asia/Tbilisi', hour: '2-digit', minute: '2-digit' }) });
  }
}

/** The page was sent before: for somebody else, or more than ten minutes ago. */
export class EmergencyFormUsed extends Refusal {
  readonly code = 'people.emergencyFormUsed';
}

/** A colleague has examined it already. */
export class EmergencyExamined extends Refusal {
  readonly code = 'people.emergencyExamined';
}

/** There is no such look, or it was at somebody else. */
export class LookUnknown extends Refusal {
  readonly code = 'people.lookUnknown';
}

/** A look is reported once. */
export class LookReported extends Refusal {
  readonly code = 'people.lookReported';
}

/** A colleague has answered it already. */
export class LookReportAnswered extends Refusal {
  readonly code = 'people.lookReportAnswered';
}

/** Nobody answers a report of their own look. */
export class OwnLookReported extends Refusal {
  readonly code = 'people.ownLookReported';
}
