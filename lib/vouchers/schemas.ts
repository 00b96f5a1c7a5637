import { z } from 'zod/mini';
import { typedPrice } from '#lib/kernel/money.ts';
import { prose, searchWords, text } from '#lib/kernel/text.ts';

export * from './clinic/schemas.ts';

export * from './agency/schemas.ts';

const requestId = z.uuid('form.stale');
const voucherId = z.uuid('form.stale');

/** The form that begins an application. */
export const startVoucherSchema = z.object({ requestId });

/** A code of the international list: a letter, two digits, and what may follow a point. */
const diagnosisCode = z.string('vouchers.diagnosisCode').check(
  z.overwrite((typed) => typed.replace(/\s/g, '').replace(',', '.').toUpperCase()),
  z.regex(/^[A-Z]\d{2}(\.\d{1,2})?$/, 'vouchers.diagnosisCode'),
);

/** A search among diagnoses: it stays in the form, since an address is no place for it. */
export const findDiagnosesSchema = z.object({ words: text('vouchers.searchWords').check(z.minLength(2, 'vouchers.searchWords'), z.maxLength(100, 'vouchers.searchWords')) });

/** The diagnosis: its code, and the doctor's own words. */
export const saveDiagnosisSchema = z.object({
  voucherId,
  diagnosisCode,
  diagnosisWords: prose('vouchers.diagnosisWords').check(z.minLength(3, 'vouchers.diagnosisWords'), z.maxLength(500, 'vouchers.diagnosisWords')),
});
export type SavedDiagnosis = z.output<typeof saveDiagnosisSchema>;

/** The unit of service that the voucher is for. */
export const saveUnitSchema = z.object({ voucherId, unitCode: text('vouchers.unit').check(z.regex(/^[a-z0-9_]{1,80}$/, 'vouchers.unit')) });
export type SavedUnit = z.output<typeof saveUnitSchema>;

/** The facility that shall do it, and what it asks. */
export const saveFacilitySchema = z.object({
  voucherId,
  facilityId: z.coerce.number('vouchers.facility').check(z.int('vouchers.facility'), z.positive('vouchers.facility')),
  // left empty, it is the price that the facility published
  price: z.pipe(z.transform((typed: unknown) => (typeof typed === 'string' && typed.trim() === '' ? null : typed)), z.nullable(typedPrice)),
});
export type SavedFacility = z.output<typeof saveFacilitySchema>;

/** An act by which whoever applied moves the voucher on, and confirms it. */
export const submitVoucherSchema = z.object({ requestId, voucherId, confirmed: z.literal('on', 'vouchers.submitNotConfirmed') });
export const withdrawVoucherSchema = z.object({ requestId, voucherId, confirmed: z.literal('on', 'vouchers.withdrawNotConfirmed') });
export type MovedVoucher = z.output<typeof withdrawVoucherSchema>;

/** A granted voucher that its person or its facility does not need any more. */
export const giveBackVoucherSchema = z.object({
  requestId,
  voucherId,
  reason: prose('vouchers.reason').check(z.minLength(5, 'vouchers.reason'), z.maxLength(500, 'vouchers.reason')),
  confirmed: z.literal('on', 'vouchers.giveBackNotConfirmed'),
});
export type GivenBackVoucher = z.output<typeof giveBackVoucherSchema>;

/** Takes a paper out of an application. */
export const removeDocumentSchema = z.object({ voucherId, documentId: z.uuid('form.stale') });

/** The words of a search among diagnoses or facilities, from the address. */
export const voucherSearch = searchWords;

const idOf = z.uuid();

/** The address of a voucher; anything else is none. */
export const voucherIdOf = (segment: string | undefined): string | null => idOf.safeParse(segment).data ?? null;

/** What may become of a file that is sent, besides being added. */
export const uploadRefusals = [
  'documents.tooLarge', 'documents.empty', 'documents.notWhatItSays', 'documents.kindNotTaken', 'documents.kindNotChosen', 'documents.infected',
  'documents.scanNotPossible', 'documents.storeNotReachable', 'vouchers.voucherUnknown', 'vouchers.moveNotPossible', 'vouchers.tooManyDocuments',
  'kernel.unavailable',
] as const;

export { documentKinds } from './types.ts';
