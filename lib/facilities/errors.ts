import { Refusal } from '#lib/kernel/errors.ts';

/** The identification code belongs to a provider that the register knows already. */
export class CodeTaken extends Refusal {
  readonly code = 'facilities.codeTaken';
}

/** Only one who belongs nowhere yet names a provider; this account has a workplace. */
export class HasWorkplace extends Refusal {
  readonly code = 'facilities.hasWorkplace';
}

/** Only a provider's representative adds facilities and changes how it is reached. */
export class NotRepresentative extends Refusal {
  readonly code = 'facilities.notRepresentative';
}
