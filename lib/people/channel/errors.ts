import { Refusal } from '#lib/kernel/errors.ts';

/** The three facts name nobody whom the actor may act for: unknown, wrong, and of another clinic look the same. */
export class PersonNotMatched extends Refusal {
  readonly code = 'people.notMatched';
}

/** The new phone or e-mail is the one that stands there. */
export class ChannelIsTheSame extends Refusal {
  readonly code = 'people.channelIsTheSame';
}

/** The code that was read out is not the one that was sent; another answer is left. */
export class WrongChannelCode extends Refusal {
  readonly code = 'people.wrongChannelCode';
}

/** The replacement has had its five answers, its three codes or its minutes, or is somebody else's. */
export class ChannelResetOver extends Refusal {
  readonly code = 'people.channelResetOver';
}
