import { explainedBy, type RefusalByRule } from '#lib/kernel/explained.ts';
import * as told from './errors.ts';

/** The rule that the database refused by → the refusal that explains it. */
export const refusalByRule: RefusalByRule = {
  guardian_matches: told.GuardianNotMatched,
  ward_matches: told.WardNotMatched,
  nobody_guards_themselves: told.SamePerson,
  guardian_is_an_adult: told.GuardianIsChild,
  guardian_is_alive: told.GuardianDied,
  ward_is_alive: told.WardDied,
  ward_is_a_child: told.WardIsAdult,
  carer_is_for_an_adult: told.CarerOfChild,
  guardianship_has_begun: told.GuardianshipNotBegun,
  guardianship_follows_birth: told.GuardianshipBeforeBirth,
  guardianship_is_not_over: told.GuardianshipTooOld,
  guardianship_rests_on_a_fitting_document: told.DocumentDoesNotFit,
  one_guardianship_of_a_pair_at_a_time: told.GuardianshipThere,
  guardianship_is_still_open: told.GuardianshipOver,
  newborn_is_born: told.NewbornNotBorn,
  newborn_is_under_a_year: told.NewbornTooOld,
  four_newborns_a_year: told.TooManyNewborns,
  birth_certificate_is_unique: told.CertificateNotFree,
  personal_number_is_unique: told.NumberOfAnother,
  personal_number_is_given_once: told.NumberGiven,
};

/** Runs an act; a rule that the database refused becomes the refusal that explains it. */
export const explained = <T>(act: () => Promise<T>): Promise<T> => explainedBy(refusalByRule, act);
