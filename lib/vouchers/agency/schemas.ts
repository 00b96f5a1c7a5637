import { z } from 'zod/mini';
import { typedDate } from '#lib/kernel/fields.ts';
import { highestPrice, tetriOf } from '#lib/kernel/money.ts';
import { prose, searchWords } from '#lib/kernel/text.ts';
import { treatments } from '../types.ts';

/** What the agency ever sees of a voucher: a draft is its applicant's own. */
export const reviewedVoucherStates = [
  'submitted', 'returned', 'refused', 'withdrawn', 'granted', 'accepted', 'used', 'given_back', 'expired', 'cancelled',
] as const;

/** The agency's queue by its address. An empty `state` is what waits for the agency; what makes no sense is left out. */
export const vouchersQuery = z.object({
  q: searchWords,
  state: z.catch(z.enum(['', 'all', ...reviewedVoucherStates]), ''),
  treatment: z.catch(z.enum(['', ...treatments]), ''),
  /** 'me', 'nobody', or an account. */
  assigned: z.catch(z.union([z.enum(['', 'me', 'nobody']), z.uuid()]), ''),
  overdue: z.catch(z.enum(['', 'yes']), ''),
  page: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000)), 1),
});
export type VouchersQuery = z.output<typeof vouchersQuery>;

/** Characters that one field of an act may hold. */
const longestProse = 4000;
const said = (message: string) => prose(message).check(z.minLength(1, message), z.maxLength(longestProse, 'review.tooLong'));
const tetri = z.coerce.number('form.stale').check(z.int('form.stale'), z.gte(0, 'form.stale'));

const ofVoucher = { voucherId: z.uuid('form.stale') };
const act = { ...ofVoucher, requestId: z.uuid('form.stale'), legalBasis: said('review.legalBasis'), reasons: said('review.reasons') };
/** The last day of the term. */
const term = { validUntil: typedDate('vouchers.validUntil') };
/** What the programme pays, as the reviewer was shown it, in tetri. */
const amount = { expectedTetri: tetri };

export const assignVoucherSchema = z.object({ ...ofVoucher, accountId: z.uuid('review.reviewer') });
export type VoucherAssignment = z.output<typeof assignVoucherSchema>;

/** A return, a refusal or a cancellation. */
export const decideVoucherSchema = z.object(act);
export type VoucherDecision = z.output<typeof decideVoucherSchema>;

/** Until when a voucher is to be granted, asked for before the amount is shown. */
export const chooseTermSchema = z.object({ ...ofVoucher, ...term });
/** The same day in an address; null for none. */
export const termInAddress = z.catch(z.nullable(z.iso.date()), null);

export const grantVoucherSchema = z.object({ ...act, ...term, ...amount });
export type VoucherGrant = z.output<typeof grantVoucherSchema>;

export const extendVoucherSchema = z.object({ ...act, ...term });
export type VoucherExtension = z.output<typeof extendVoucherSchema>;

export const transferVoucherSchema = z.object({
  ...act, ...amount,
  facilityId: z.coerce.number('form.stale').check(z.int('form.stale'), z.positive('form.stale')),
  priceTetri: tetri.check(z.minimum(1, 'form.stale'), z.maximum(highestPrice, 'form.stale')),
});
export type VoucherTransfer = z.output<typeof transferVoucherSchema>;

const typedTetri = (typed: string): number | null => {
  const amountOf = tetriOf(typed);
  return amountOf !== null && amountOf >= 1 && amountOf <= highestPrice ? amountOf : null;
};

/** Where to a voucher is to go, by the address of the page: first words to search by, then a facility, and its price in lari. */
export const transferQuery = z.object({
  q: searchWords,
  facility: z.catch(z.nullable(z.pipe(z.string().check(z.regex(/^[1-9]\d{0,14}$/)), z.transform(Number))), null),
  /** As it was typed, and in tetri: null where it is no price. */
  price: z.catch(z.pipe(z.string().check(z.maxLength(30)), z.transform((typed) => ({ typed, tetri: typedTetri(typed) }))), { typed: '', tetri: null }),
});
