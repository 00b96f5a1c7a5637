import { Refusal } from '#lib/kernel/errors.ts';

/** What one chose oneself is not undone; it is changed by the rule of two months, or contested. */
export class UndoIsOfAnothersAct extends Refusal {
  readonly code = 'contests.undoOwnChoice';
}

/** A guardian contests what a fellow guardian chose; only the person undoes it. */
export class GuardianContestsInstead extends Refusal {
  readonly code = 'contests.guardianContests';
}

/** Facts: untilOn, untilTime: when the hours of undoing were over. */
export class UndoTooLate extends Refusal {
  readonly code = 'contests.undoTooLate';
}

/** It was ended, undone or annulled already, or it is somebody else's: the two look the same. */
export class NothingToContest extends Refusal {
  readonly code = 'contests.nothingToContest';
}

/** What follows by itself, such as a succession, rests on no new agreement. */
export class NotAChoice extends Refusal {
  readonly code = 'contests.notAChoice';
}

/** This service wrote no such link, or it was cut. */
export class LinkUnknown extends Refusal {
  readonly code = 'contests.linkUnknown';
}

/** Facts: contestedOn. */
export class LinkUsed extends Refusal {
  readonly code = 'contests.linkUsed';
}

/** Facts: days, for how many a link works. */
export class LinkExpired extends Refusal {
  readonly code = 'contests.linkExpired';
}

/** The registration that the link is about is undone or annulled. */
export class LinkOver extends Refusal {
  readonly code = 'contests.linkOver';
}

/** There is no such contest for this reader, or it is answered or decided. */
export class ContestSettled extends Refusal {
  readonly code = 'contests.settled';
}

/** The clinic's working days are over. Facts: dueOn. */
export class AnswerTooLate extends Refusal {
  readonly code = 'contests.answerTooLate';
}

/** The clinic may still answer. Facts: dueOn. */
export class ClinicIsHeardFirst extends Refusal {
  readonly code = 'contests.clinicIsHeardFirst';
}

/** Without the clinic's answer, or, where a form should be, without the form, the person is right. */
export class RejectionNeedsAnAnswer extends Refusal {
  readonly code = 'contests.rejectionNeedsAnAnswer';
}

/** Who says that there is a form brings its scan. */
export class FormNotScanned extends Refusal {
  readonly code = 'contests.formNotScanned';
}

/** An auditor reads, and decides nothing. */
export class ReviewerDecides extends Refusal {
  readonly code = 'contests.reviewerDecides';
}

/** A facility answers for itself, and not for another; also one whose contest does not exist. */
export class ContestNotYours extends Refusal {
  readonly code = 'contests.notYours';
}
