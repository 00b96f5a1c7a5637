import type { Facts } from '#lib/kernel/errors.ts';
import { explainedBy, type RefusalByRule } from '#lib/kernel/explained.ts';
import { PersonUnknown } from '../errors.ts';
import * as told from './errors.ts';

/** The rule that the database refused by → the refusal that explains it. A test holds it to the migration. */
export const refusalByRule: RefusalByRule = {
  person_is_known: PersonUnknown,
  undo_is_of_what_another_made: told.UndoIsOfAnothersAct,
  guardian_contests_instead: told.GuardianContestsInstead,
  undo_is_in_time: told.UndoTooLate,
  registration_is_still_open: told.NothingToContest,
  contest_is_of_a_choice: told.NotAChoice,
  link_is_known: told.LinkUnknown,
  link_works_once: told.LinkUsed,
  link_is_fresh: told.LinkExpired,
  contest_is_open: told.ContestSettled,
  contest_answer_is_in_time: told.AnswerTooLate,
  clinic_is_heard_first: told.ClinicIsHeardFirst,
  rejection_rests_on_an_answer: told.RejectionNeedsAnAnswer,
  form_is_brought_as_a_scan: told.FormNotScanned,
  reviewer_decides: told.ReviewerDecides,
  facility_is_ones_own: told.ContestNotYours,
};

/**
 * Runs an act; a rule that the database refused becomes the refusal that explains it.
 * @param factsOf what the refusal's sentences speak of, read only when there is one
 */
export const explained = <T>(act: () => Promise<T>, factsOf?: () => Promise<Facts>): Promise<T> => explainedBy(refusalByRule, act, factsOf);
