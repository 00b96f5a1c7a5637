import { Refusal } from '#lib/kernel/errors.ts';

/** A person's sign-in failed. One sentence for every wrong combination: it does not say which part was wrong. */
export class WrongDetails extends Refusal {
  readonly code = 'access.wrongDetails';
}

/** A staff sign-in failed: unknown e-mail, wrong password, and ended membership look the same. */
export class WrongStaffDetails extends Refusal {
  readonly code = 'access.wrongStaffDetails';
}

/** A code of the phone that is wrong, too old or used, or a recovery code that is wrong or used: which, is not said. */
export class WrongCode extends Refusal {
  readonly code = 'access.wrongCode';
}

/** The first code of a phone that is being set up does not fit the secret. */
export class WrongNewCode extends Refusal {
  readonly code = 'access.wrongNewCode';
}

/** The account has no second factor, and what was asked for needs one. */
export class NoSecondFactor extends Refusal {
  readonly code = 'access.noSecondFactor';
}

/** A workplace where one decides or signs asks for a second factor, and the account has none. */
export class SecondFactorFirst extends Refusal {
  readonly code = 'access.secondFactorFirst';
}

/** A sign-in that is half way has had its five answers or its minutes, or was finished. */
export class SignInOver extends Refusal {
  readonly code = 'access.signInOver';
}

/** A link that is used, late, withdrawn or made up. */
export class LinkOver extends Refusal {
  readonly code = 'access.linkOver';
}

/** A new password that is the e-mail address itself. */
export class PasswordIsEmail extends Refusal {
  readonly code = 'access.passwordIsEmail';
}

/** An invitation that was accepted or withdrawn in another window. */
export class InvitationOver extends Refusal {
  readonly code = 'access.invitationOver';
}

/** A facility that the actor does not manage. */
export class NotYourFacility extends Refusal {
  readonly code = 'access.notYourFacility';
}

/** Whoever is invited has that very role there already. */
export class AlreadyMember extends Refusal {
  readonly code = 'access.alreadyMember';
}

/** Somebody else ended the membership meanwhile, or it is not the actor's to end. */
export class MemberGone extends Refusal {
  readonly code = 'access.memberGone';
}

export class RemovesThemselves extends Refusal {
  readonly code = 'access.removesThemselves';
}

/** Without a representative, nobody could act for the provider any more. */
export class LastRepresentative extends Refusal {
  readonly code = 'access.lastRepresentative';
}

/** A workplace whose membership has ended. */
export class WorkplaceGone extends Refusal {
  readonly code = 'access.workplaceGone';
}

/** Too many attempts for one account, known or not, or from one address. */
export class TooManyAttempts extends Refusal {
  readonly code = 'access.tooManyAttempts';

  /** @param opensAt the instant from which attempts are counted anew; told as HH:MM in Tbilisi */
  constructor(opensAt: Date) {
    super({ opensAt: opensAt.toLocaleTimeString('en-GB', { timeZone: 'Asia/Tbilisi', hour: '2-digit', minute: '2-digit' }) });
  }
}
