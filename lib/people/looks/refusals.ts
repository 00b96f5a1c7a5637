import { explainedBy, type RefusalByRule } from '#lib/kernel/explained.ts';
import { NotOfThisClinic } from '../errors.ts';
import * as told from './errors.ts';

/** The rule that the database refused by → the refusal that explains it. */
export const refusalByRule: RefusalByRule = {
  account_belongs_to_the_clinic: NotOfThisClinic,
  purpose_is_stated: told.PurposeNeeded,
  purpose_is_of_the_list: told.PurposeNotStated,
  other_purpose_has_words: told.PurposeNotStated,
  purpose_is_short: told.PurposeNotStated,
  twenty_emergencies_a_day: told.TooManyEmergencies,
  one_opening_per_request: told.EmergencyFormUsed,
  emergency_is_examined_once: told.EmergencyExamined,
  look_is_ones_own: told.LookUnknown,
  one_report_per_look: told.LookReported,
  look_report_is_answered_once: told.LookReportAnswered,
  nobody_answers_for_themselves: told.OwnLookReported,
};

/** Runs an act; a rule that the database refused becomes the refusal that explains it. */
export const explained = <T>(act: () => Promise<T>): Promise<T> => explainedBy(refusalByRule, act);
