import { z } from 'zod/mini';
import { typedDate } from '#lib/kernel/fields.ts';
import { prose, text } from '#lib/kernel/text.ts';
import { personalNumber } from '../personal-number.ts';
import { agencyPurposes, clinicPurposes } from './purposes.ts';

const requestId = z.uuid('form.stale');

/** Several lines, of a least and a greatest length. */
const written = (least: number, most: number, message: string) => prose(message).check(z.minLength(least, message), z.maxLength(most, message));

const words = z.optional(prose('looks.words').check(z.maxLength(500, 'looks.words')));
const reference = z.optional(text('looks.reference').check(z.maxLength(60, 'looks.reference')));

type Stated = { purpose?: string | undefined; words?: string | undefined };

/** Another purpose than those of the list is said in words; the database counts the same. */
const otherHasWords = z.refine<Stated>(({ purpose, words: said = '' }) => purpose !== 'other' || said.length >= 10, { path: ['words'], error: 'looks.words' });

/** The one question of the eligibility check; `asked` is sent once the purpose has been asked for. */
export const checkForm = z.object({
  personalNumber,
  purpose: z.optional(z.enum(clinicPurposes, 'looks.purpose')),
  words,
  asked: z.optional(z.literal('1')),
}).check(
  z.refine(({ asked, purpose }) => !asked || purpose !== undefined, { path: ['purpose'], error: 'looks.purpose' }),
  otherHasWords,
);
export type Check = Omit<z.output<typeof checkForm>, 'asked'>;

const agencyPurpose = { purpose: z.enum(agencyPurposes, 'looks.purpose'), words, reference };

/** The look-up of a person by the agency, with why. */
export const findForm = z.object({ personalNumber, ...agencyPurpose }).check(otherHasWords);
export type FindForm = z.output<typeof findForm>;

/** Why the agency opens a file whose address it has. */
export const purposeForm = z.object({ personId: z.uuid('form.stale'), ...agencyPurpose }).check(otherHasWords);
export type PurposeForm = z.output<typeof purposeForm>;

/** What a clinic says to open a person's data in an emergency. */
export const emergencyForm = z.object({
  requestId,
  personalNumber,
  familyName: text('looks.familyName').check(z.minLength(1, 'looks.familyName'), z.maxLength(100, 'looks.familyName')),
  bornOn: typedDate('looks.bornOn'),
  reason: written(20, 1000, 'looks.reason'),
});
export type EmergencyForm = z.output<typeof emergencyForm>;

export const examineForm = z.object({ openingId: z.uuid('form.stale'), finding: written(1, 1000, 'looks.finding') });
export type ExamineForm = z.output<typeof examineForm>;

/** A line's number in the journal, as an address and a form have it. */
const lookId = z.coerce.number('form.stale').check(z.int('form.stale'), z.minimum(1, 'form.stale'));

export const reportForm = z.object({ requestId, lookId, words: written(10, 1000, 'looks.report') });
export type ReportForm = z.output<typeof reportForm>;

export const answerForm = z.object({ lookId, answer: written(10, 1000, 'looks.answer') });
export type AnswerForm = z.output<typeof answerForm>;

/** The address of one look. */
export const lookAddress = z.object({ id: lookId });
/** The address of one opening in an emergency. */
export const openingAddress = z.object({ id: z.uuid() });

/** `?page=` of a list; a wrong page is the first one. */
export const pageQuery = z.object({ page: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000)), 1) });

/** A work list of the agency: `?state=&page=`; what waits comes first. */
export const workQuery = z.object({ ...pageQuery.shape, state: z.catch(z.enum(['open', 'done']), 'open') });
export type WorkQuery = z.output<typeof workQuery>;
