import { explainedBy, type RefusalByRule } from '#lib/kernel/explained.ts';
import * as told from './errors.ts';

/** The rule by which the database refuses an act on the tables → the refusal that explains it. */
export const refusalByRule: RefusalByRule = {
  one_coverage_draft_at_a_time: told.RulesDraftUnderWay,
  coverage_is_written_as_a_draft: told.RulesAreNoDraft,
  coverage_row_is_known: told.RuleRowUnknown,
  cell_limit_is_there: told.RuleRowUnknown,
  another_puts_rules_in_force: told.AnotherPutsRulesInForce,
  rules_begin_ahead: told.RulesBeginAhead,
  rules_follow_the_latest: told.RulesFollowTheLatest,
  rules_are_as_shown: told.RulesHaveMoved,
  rules_are_still_ahead: told.RulesAreNotAhead,
  later_rules_are_recalled_first: told.LaterRulesFirst,
};

/** Runs an act; a rule that the database refused becomes the refusal that explains it. */
export const explained = <T>(act: () => Promise<T>): Promise<T> => explainedBy(refusalByRule, act);
