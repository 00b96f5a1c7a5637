import { Refusal } from '#lib/kernel/errors.ts';

/** There is no such declaration, or it is not for this reader's eyes. */
export class DeclarationUnknown extends Refusal {
  readonly code = 'participation.declarationUnknown';
}

/** It changed after it was shown: a stale tab, or a colleague was quicker. */
export class DeclarationChanged extends Refusal {
  readonly code = 'participation.declarationChanged';
}

/** The act is not possible in the state that the declaration is in, such as deciding what is decided. */
export class DeclarationMoveNotPossible extends Refusal {
  readonly code = 'participation.declarationMoveNotPossible';
}

/** A declaration holds forty papers at most, with those that were taken out. */
export class PapersTooMany extends Refusal {
  readonly code = 'participation.papersTooMany';
}

/** The point on the map lies far from the municipality that was chosen. */
export class SiteElsewhere extends Refusal {
  readonly code = 'participation.siteElsewhere';
}

/** The facility has a declaration under way already. */
export class DeclarationUnderWay extends Refusal {
  readonly code = 'participation.declarationUnderWay';
}

/** Other terms have come into force since they were shown. */
export class TermsChanged extends Refusal {
  readonly code = 'participation.termsChanged';
}

/** No copy of the licence is among the documents. */
export class LicenceNotAttached extends Refusal {
  readonly code = 'participation.licenceNotAttached';
}

/** A part of the declaration is not filled in. */
export class DeclarationNotWhole extends Refusal {
  readonly code = 'participation.declarationNotWhole';
}

/** A requirement of the law is not confirmed. */
export class RequirementNotConfirmed extends Refusal {
  readonly code = 'participation.requirementNotConfirmed';
}

/** The licence is not valid on the day of the signature. */
export class LicenceNotValid extends Refusal {
  readonly code = 'participation.licenceNotValid';
}

/** The licence runs out before the day from which the declaration would be accepted. */
export class LicenceRunsOutBefore extends Refusal {
  readonly code = 'participation.licenceRunsOutBefore';
}

/** The licence's last day is not after its first. */
export class LicenceEndsBeforeItBegins extends Refusal {
  readonly code = 'participation.licenceEndsBeforeItBegins';
}

/** A facility of another provider; also one that does not exist, since the two look the same. */
export class FacilityNotYours extends Refusal {
  readonly code = 'participation.facilityNotYours';
}

/** A refusal or a termination needs another pair of eyes than the one that proposed it. */
export class SecondPersonNeeded extends Refusal {
  readonly code = 'participation.secondPersonNeeded';
}

/** A decision cannot take effect before the day on which it is made. */
export class EffectBeforeDecision extends Refusal {
  readonly code = 'participation.effectBeforeDecision';
}

/** The facility still takes part on that day, and says when it leaves; the next participation begins after. */
export class StillTakesPart extends Refusal {
  readonly code = 'participation.stillTakesPart';
}

/** The scope changes on a day that is said already; what ends or changes the participation is decided from that day on. */
export class ScopeChangeAhead extends Refusal {
  readonly code = 'participation.scopeChangeAhead';
}

/** A clinic with people gives primary care up by leaving, not by a declaration. */
export class PrimaryCareIsKept extends Refusal {
  readonly code = 'participation.primaryCareIsKept';
}

/** Only a reviewer or an administrator of the agency reviews. */
export class ReviewerUnknown extends Refusal {
  readonly code = 'participation.reviewerUnknown';
}

/** The same is proposed already, and waits for a second person. */
export class ProposalUnderWay extends Refusal {
  readonly code = 'participation.proposalUnderWay';
}

/** The proposal is settled, or there is none. */
export class ProposalSettled extends Refusal {
  readonly code = 'participation.proposalSettled';
}

/** The act is not possible in the state that the participation is in. */
export class ParticipationMoveNotPossible extends Refusal {
  readonly code = 'participation.participationMoveNotPossible';
}

/** The facility does not take part today. */
export class DoesNotTakePart extends Refusal {
  readonly code = 'participation.doesNotTakePart';
}

/** The first day without the facility is tomorrow at the earliest. */
export class LeavingTooSoon extends Refusal {
  readonly code = 'participation.leavingTooSoon';
}

/** A day of leaving that was said may come nearer, and not move away. */
export class LeavingOnlyComesNearer extends Refusal {
  readonly code = 'participation.leavingOnlyComesNearer';
}

/** The terms ask for a longer notice. */
export class NoticeTooShort extends Refusal {
  readonly code = 'participation.noticeTooShort';
}

/** An order of succession names at least one successor. */
export class SuccessorMissing extends Refusal {
  readonly code = 'participation.successorMissing';
}

/** A facility does not succeed itself. */
export class SuccessorIsItself extends Refusal {
  readonly code = 'participation.successorIsItself';
}

/** A successor is named once, and one of them at most takes everybody else. */
export class SuccessorNamedTwice extends Refusal {
  readonly code = 'participation.successorNamedTwice';
}

/** The order is signed before it takes effect. */
export class OrderNotSignedYet extends Refusal {
  readonly code = 'participation.orderNotSignedYet';
}

/** Between the dry run and the confirmation the number of people changed. Facts: shown, people. */
export class PeopleChanged extends Refusal {
  readonly code = 'participation.peopleChanged';
}
