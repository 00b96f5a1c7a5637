import { z } from 'zod/mini';
import { typedDate } from '#lib/kernel/fields.ts';
import { typedPrice } from '#lib/kernel/money.ts';
import { prose, searchWords } from '#lib/kernel/text.ts';

/** Characters that one field of a decision may hold. */
const longestProse = 4000;
const said = (message: string) => prose(message).check(z.minLength(1, message), z.maxLength(longestProse, 'life.tooLong'));
const code = z.string('form.stale').check(z.regex(/^[a-z][a-z0-9_]{2,59}$/, 'form.stale'));
const day = z.iso.date();

/** A unit of service in an address; what cannot be one is empty. */
export const unitCode = z.catch(code, '');

/** A price from a day on. */
export const priceSchema = z.object({
  requestId: z.uuid('form.stale'),
  facilityId: z.coerce.number().check(z.int('form.stale'), z.positive('form.stale')),
  unitCode: code,
  price: typedPrice,
  from: typedDate('tariffs.from'),
});
export type NewPrice = z.output<typeof priceSchema>;

/** The day from which a file's prices hold; null when it is none. */
export const dayOfFile = z.catch(z.nullable(typedDate('tariffs.from')), null);

/** The file of an address; null when it cannot be one. */
export const priceFileId = z.catch(z.nullable(z.uuid()), null);

/** A tariff area as it was shown: for the day and with the figure that its page had. */
export const areaSchema = z.object({
  requestId: z.uuid('form.stale'),
  unitCode: code,
  from: typedDate('form.stale'),
  maxTetri: z.coerce.number().check(z.int('form.stale'), z.positive('form.stale')),
  legalBasis: said('life.legalBasis'),
  reasons: said('life.reasons'),
  confirmed: z.literal('on', 'life.notConfirmed'),
});
export type NewArea = z.output<typeof areaSchema>;

/** What the agency's list of units is narrowed by. */
export const unitsQuery = z.object({
  q: searchWords,
  state: z.catch(z.enum(['', 'in_force', 'countable', 'none']), ''),
});
export type UnitsQuery = z.output<typeof unitsQuery>;

/** Whose prices are looked at: those of a day, which three fields send; today when there is none. */
export const dayAsked = z.catch(z.nullable(day), null);

/** The codes by which a file of prices is refused. */
export const priceFileRefusals = [
  'tariffs.fileEmpty', 'tariffs.fileTooLong', 'tariffs.fileNotUtf8', 'tariffs.fileHeaderWrong', 'tariffs.fileWithoutDay', 'tariffs.priceNotBeforehand',
  'participation.facilityNotYours', 'documents.empty', 'documents.tooLarge', 'kernel.unavailable',
] as const;
