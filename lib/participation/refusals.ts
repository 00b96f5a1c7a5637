import type { Facts } from '#lib/kernel/errors.ts';
import { explainedBy, type RefusalByRule } from '#lib/kernel/explained.ts';
import * as told from './errors.ts';

/** The rule that the database refused by → the refusal that explains it. */
export const refusalByRule: RefusalByRule = {
  declaration_is_known: told.DeclarationUnknown,
  declaration_is_as_shown: told.DeclarationChanged,
  declaration_move_is_allowed: told.DeclarationMoveNotPossible,
  declaration_is_decided_once: told.DeclarationMoveNotPossible,
  papers_are_not_too_many: told.PapersTooMany,
  site_lies_in_its_region: told.SiteElsewhere,
  declared_site_is_in_georgia: told.SiteElsewhere,
  one_declaration_under_way: told.DeclarationUnderWay,
  terms_are_in_force: told.TermsChanged,
  licence_is_attached: told.LicenceNotAttached,
  signed_declaration_is_whole: told.DeclarationNotWhole,
  every_requirement_is_confirmed: told.RequirementNotConfirmed,
  licence_is_valid_on_the_day: told.LicenceNotValid,
  licence_lasts_until_then: told.LicenceRunsOutBefore,
  licence_ends_after_it_begins: told.LicenceEndsBeforeItBegins,
  facility_is_ones_own: told.FacilityNotYours,
  four_eyes: told.SecondPersonNeeded,
  decided_by_another: told.SecondPersonNeeded,
  decision_takes_effect_no_sooner: told.EffectBeforeDecision,
  participation_has_ended_by_then: told.StillTakesPart,
  no_change_of_scope_is_ahead: told.ScopeChangeAhead,
  primary_care_is_kept: told.PrimaryCareIsKept,
  reviewer_is_of_the_agency: told.ReviewerUnknown,
  one_proposal_at_a_time: told.ProposalUnderWay,
  proposal_is_known: told.ProposalSettled,
  proposal_is_open: told.ProposalSettled,
  participation_move_is_allowed: told.ParticipationMoveNotPossible,
  facility_takes_part: told.DoesNotTakePart,
  leaving_is_ahead: told.LeavingTooSoon,
  leaving_only_comes_nearer: told.LeavingOnlyComesNearer,
  notice_is_given_in_time: told.NoticeTooShort,
  successor_is_named: told.SuccessorMissing,
  successor_is_another_one: told.SuccessorIsItself,
  successor_is_named_once: told.SuccessorNamedTwice,
  one_successor_for_everybody_else: told.SuccessorNamedTwice,
  order_was_signed_before: told.OrderNotSignedYet,
};

/**
 * Runs an act; a rule that the database refused becomes the refusal that explains it.
 * @param factsOf what the refusal's sentences speak of, read only when there is one
 */
export const explained = <T>(act: () => Promise<T>, factsOf?: () => Promise<Facts>): Promise<T> => explainedBy(refusalByRule, act, factsOf);
