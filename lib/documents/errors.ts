import { Refusal } from '#lib/kernel/errors.ts';

/** More bytes than one document may have. */
export class DocumentTooLarge extends Refusal {
  readonly code = 'documents.tooLarge';
}

/** No bytes at all, or no file. */
export class DocumentEmpty extends Refusal {
  readonly code = 'documents.empty';
}

/** What is in the file is another kind than the ending of its name says. */
export class DocumentNotWhatItSays extends Refusal {
  readonly code = 'documents.notWhatItSays';
}

/** Neither PDF nor JPEG nor PNG. */
export class DocumentKindNotTaken extends Refusal {
  readonly code = 'documents.kindNotTaken';
}

/** The scan found something in it. */
export class DocumentInfected extends Refusal {
  readonly code = 'documents.infected';
}

/** The scan gave no answer that can be relied on; so nothing is kept. */
export class ScanNotPossible extends Refusal {
  readonly code = 'documents.scanNotPossible';
}

/** The store outside the database does not answer. */
export class StoreNotReachable extends Refusal {
  readonly code = 'documents.storeNotReachable';
}

/** There is no such document, it was taken out, or it is not for this reader's eyes. */
export class DocumentUnknown extends Refusal {
  readonly code = 'documents.unknown';
}

/** It was not said which document the file is. */
export class DocumentKindNotChosen extends Refusal {
  readonly code = 'documents.kindNotChosen';
}
