import { z } from 'zod/mini';
import { typedDate } from '#lib/kernel/fields.ts';
import { prose, searchWords, text } from '#lib/kernel/text.ts';
import { successorsOf } from './succession-plan.ts';

/** Characters that one field of an act may hold. */
const longestProse = 4000;
const said = (message: string) => prose(message).check(z.minLength(1, message), z.maxLength(longestProse, 'life.tooLong'));
const count = z.coerce.number().check(z.int('form.stale'), z.gte(0, 'form.stale'));
const number = z.coerce.number().check(z.int('form.stale'), z.positive('form.stale'));

const act = { requestId: z.uuid('form.stale'), facilityId: number };
const decision = { legalBasis: said('life.legalBasis'), reasons: said('life.reasons') };
const leavesOn = typedDate('life.leavesOn');
/** What the dry run showed, repeated by the one who confirms it: how many people the act concerns. */
const afterDryRun = { people: count, confirmed: z.literal('on', 'life.notConfirmed') };

/** A suspension, or its lifting; both hold from today. */
export const suspensionSchema = z.object({ ...act, ...decision });
export type Decided = z.output<typeof suspensionSchema>;

/** `leavesOn` is the first day without the facility. */
export const closeSchema = z.object({ ...act, ...decision, leavesOn, ...afterDryRun });
export type Closing = z.output<typeof closeSchema>;

export const withdrawSchema = z.object({ ...act, reasons: said('life.reasons'), leavesOn, ...afterDryRun });
export type Withdrawal = z.output<typeof withdrawSchema>;

export const proposeTerminationSchema = z.object({ ...act, ...decision, leavesOn });
export type TerminationProposal = z.output<typeof proposeTerminationSchema>;

const settlement = { ...act, proposalId: number };

/** The second pair of eyes agrees. */
export const confirmTerminationSchema = z.object({ ...settlement, ...afterDryRun });
export type Confirmation = z.output<typeof confirmTerminationSchema>;

/** The second pair of eyes does not agree, or who proposed it takes it back. */
export const objectTerminationSchema = z.object({ ...settlement, objection: said('life.objection') });
export type Objection = z.output<typeof objectTerminationSchema>;

/** A signed order of succession, with the successors as the dry run showed them. */
export const succeedSchema = z.object({
  ...act, ...decision, ...afterDryRun,
  successors: z.pipe(
    text('form.stale').check(z.refine((sent) => successorsOf(sent) !== null, 'form.stale')),
    z.transform((sent) => successorsOf(sent) ?? []),
  ),
  orderNumber: text('life.orderNumber').check(z.minLength(1, 'life.orderNumber'), z.maxLength(100, 'life.orderNumber')),
  orderSignedOn: typedDate('life.orderSignedOn'),
});
export type SuccessionOrder = z.output<typeof succeedSchema>;

/** The number of an act in an address; what cannot be one is empty. */
export const participationActNumber = z.catch(z.string().check(z.regex(/^\d{4}-\d{8,}-\d\d$/)), '');

/** What a successor is looked for by, in the address of the page. */
export const successorQuery = z.object({ q: searchWords });
