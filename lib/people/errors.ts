import { Refusal } from '#lib/kernel/errors.ts';

/** An account checked more people in an hour than a desk can serve; facts: `time` in Tbilisi from which it may go on. */
export class TooManyChecks extends Refusal {
  readonly code = 'people.tooManyChecks';

  constructor(againAt: Date) {
    super({ time: againAt.toLocaleTimeString('sv-SE', { timeZone: 'Asia/Tbilisi', hour: '2-digit', minute: '2-digit' }) });
  }
}

/** The account no longer belongs to the clinic for which it asks. */
export class NotOfThisClinic extends Refusal {
  readonly code = 'people.notOfThisClinic';
}

/** Nobody in the register has this personal number. */
export class PersonUnknown extends Refusal {
  readonly code = 'people.unknown';
}
