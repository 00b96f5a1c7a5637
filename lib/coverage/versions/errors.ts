import { Refusal } from '#lib/kernel/errors.ts';

/** There is a draft already, and one is written at a time. */
export class RulesDraftUnderWay extends Refusal {
  readonly code = 'coverage.draftUnderWay';
}

/** It is no draft, or no longer one: what is in force is not written in. */
export class RulesAreNoDraft extends Refusal {
  readonly code = 'coverage.noDraft';
}

/** The version has no such row, limit or exclusion. */
export class RuleRowUnknown extends Refusal {
  readonly code = 'coverage.rowUnknown';
}

/** Who wrote in a version does not put it in force. */
export class AnotherPutsRulesInForce extends Refusal {
  readonly code = 'coverage.anotherPutsInForce';
}

/** The first day of new rules is tomorrow at the earliest. */
export class RulesBeginAhead extends Refusal {
  readonly code = 'coverage.rulesBeginAhead';
}

/** Other rules begin on that day or later. */
export class RulesFollowTheLatest extends Refusal {
  readonly code = 'coverage.rulesFollowTheLatest';
}

/** Somebody wrote in the version after it was shown. */
export class RulesHaveMoved extends Refusal {
  readonly code = 'coverage.rulesHaveMoved';
}

/** Only what is ahead is recalled. */
export class RulesAreNotAhead extends Refusal {
  readonly code = 'coverage.rulesAreNotAhead';
}

/** Rules that follow these are recalled first. */
export class LaterRulesFirst extends Refusal {
  readonly code = 'coverage.laterRulesFirst';
}
