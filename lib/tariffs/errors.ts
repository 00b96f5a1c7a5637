import { Refusal } from '#lib/kernel/errors.ts';

/** There is no such unit of service. */
export class UnitUnknown extends Refusal {
  readonly code = 'tariffs.unitUnknown';
}

/** A price is said beforehand: from today at the earliest, and within a year. */
export class PriceNotBeforehand extends Refusal {
  readonly code = 'tariffs.priceNotBeforehand';
}

/** On that day the facility does not take part with what the unit belongs to. */
export class ScopeMissing extends Refusal {
  readonly code = 'tariffs.scopeMissing';
}

/** There is no row under the header of a file of prices, or no file. */
export class PriceFileEmpty extends Refusal {
  readonly code = 'tariffs.fileEmpty';
}

/** More bytes or more rows than a file of prices may have. */
export class PriceFileTooLong extends Refusal {
  readonly code = 'tariffs.fileTooLong';
}

/** A file of prices is not UTF-8, or no text at all. */
export class PriceFileNotUtf8 extends Refusal {
  readonly code = 'tariffs.fileNotUtf8';
}

/** The first line of a file of prices does not name its columns. */
export class PriceFileHeaderWrong extends Refusal {
  readonly code = 'tariffs.fileHeaderWrong';
}

/** No day from which the file's prices hold was given. */
export class PriceFileWithoutDay extends Refusal {
  readonly code = 'tariffs.fileWithoutDay';
}

/** Too few prices for a figure that tells no single facility's. */
export class TooFewPrices extends Refusal {
  readonly code = 'tariffs.tooFewPrices';
}

/** The figure moved after it was shown. */
export class AreaMoved extends Refusal {
  readonly code = 'tariffs.areaMoved';
}

/** A tariff area begins on that day or later already. */
export class AreaBeginsAlready extends Refusal {
  readonly code = 'tariffs.areaBeginsAlready';
}

/** An area cannot begin before the day on which it is decided. */
export class AreaDayIsOver extends Refusal {
  readonly code = 'tariffs.areaDayIsOver';
}
