import { Refusal } from '#lib/kernel/errors.ts';

/** There is no row under the file's header, or no file. */
export class ImportEmpty extends Refusal {
  readonly code = 'imports.empty';
}

/** More bytes or more rows than one file may have. */
export class ImportTooLarge extends Refusal {
  readonly code = 'imports.tooLarge';
}

/** A line is not UTF-8; facts: the `line`, counted from 1. */
export class ImportNotUtf8 extends Refusal {
  readonly code = 'imports.notUtf8';
}

/** A line is longer than any row can be, so the file has no lines of ours; facts: the `line`, counted from 1. */
export class ImportHasNoLines extends Refusal {
  readonly code = 'imports.noLines';
}

/** The first line does not name the columns of this kind of file. */
export class ImportHeaderWrong extends Refusal {
  readonly code = 'imports.headerWrong';
}

/** There is no such import. */
export class ImportUnknown extends Refusal {
  readonly code = 'imports.unknown';
}
