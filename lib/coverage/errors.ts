import { Refusal } from '#lib/kernel/errors.ts';

/** A fact of the same kind, or another document, holds on one of these days already. */
export class FactOverlaps extends Refusal {
  readonly code = 'coverage.factOverlaps';
}

/** Nothing is true of a person before their birth. */
export class FactBeforeBirth extends Refusal {
  readonly code = 'coverage.factBeforeBirth';
}

/** Its last day is before its first. */
export class FactLastsADay extends Refusal {
  readonly code = 'coverage.factLastsADay';
}

/** A private insurance counts only when it was there on 1 July 2013. */
export class InsuredOnAnotherDay extends Refusal {
  readonly code = 'coverage.insuredOnAnotherDay';
}

/** There is no such fact. */
export class FactUnknown extends Refusal {
  readonly code = 'coverage.factUnknown';
}

/** A fact that has an end may only end sooner. */
export class FactEndsSooner extends Refusal {
  readonly code = 'coverage.factEndsSooner';
}

/** The person whose fact it would be is not in the register. */
export class PersonOfFactUnknown extends Refusal {
  readonly code = 'coverage.personUnknown';
}

/** Of one who is born on a later day nothing can be said. */
export class NotBornYet extends Refusal {
  readonly code = 'coverage.notBornYet';
}
