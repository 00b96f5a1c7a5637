import { Refusal } from '#lib/kernel/errors.ts';

/** A person's sign-in failed. One sentence for every wrong combination: it does not say which part was wrong. */
export class WrongDetails extends Refusal {
  readonly code = 'access.wrongDetails';
}

/** A staff sign-in failed: unknown e-mail, wrong password, and ended membership look the same. */
export class WrongStaffDetails extends Refusal {
  readonly code = 'access.wrongStaffDetails';
}

/** Too many attempts for one account, known or not, or from one address. */
export class TooManyAttempts extends Refusal {
  readonly code = 'access.tooManyAttempts';

  /** @param opensAt the instant from which attempts are counted anew; told as HH:MM in Tbilisi */
  constructor(opensAt: Date) {
    super({ opensAt: opensAt.toLocaleTimeString('en-GB', { timeZone: 'Asia/Tbilisi', hour: '2-digit', minute: '2-digit' }) });
  }
}
