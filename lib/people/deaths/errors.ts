import { Refusal } from '#lib/kernel/errors.ts';

/** A death before the birth; facts: `bornOn`. */
export class DeathBeforeBirth extends Refusal {
  readonly code = 'deaths.beforeBirth';
}

/** A death on a day that has not come; facts: `todayOn`. */
export class DeathInFuture extends Refusal {
  readonly code = 'deaths.inFuture';
}

/** Another date of death is on record; facts: `diedOn`. */
export class DeathOnAnotherDay extends Refusal {
  readonly code = 'deaths.onAnotherDay';
}

/** There is no death on record that could be taken back. */
export class NoDeathRecorded extends Refusal {
  readonly code = 'deaths.noneRecorded';
}
