import { explainedBy, type RefusalByRule } from '#lib/kernel/explained.ts';
import * as told from './errors.ts';

/** The rule that the database refused by → the refusal that explains it. */
export const refusalByRule: RefusalByRule = {
  one_identity_document_at_a_time: told.FactOverlaps,
  one_circumstance_of_a_kind_at_a_time: told.FactOverlaps,
  one_exclusion_of_a_kind_at_a_time: told.FactOverlaps,
  fact_follows_birth: told.FactBeforeBirth,
  fact_lasts_a_day: told.FactLastsADay,
  private_insurance_on_1_july_2013: told.InsuredOnAnotherDay,
  fact_is_known: told.FactUnknown,
  fact_changes_only_to_end: told.FactEndsSooner,
  person_is_known: told.PersonOfFactUnknown,
};

/** Runs an act; a rule that the database refused becomes the refusal that explains it. */
export const explained = <T>(act: () => Promise<T>): Promise<T> => explainedBy(refusalByRule, act);
