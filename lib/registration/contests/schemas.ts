import { z } from 'zod/mini';
import { prose, text } from '#lib/kernel/text.ts';

const requestId = z.uuid('form.stale');
/** Characters that a person's statement and a clinic's answer may hold, as the database counts them. */
const longestStatement = 2000;
/** Characters of a decision's parts. */
const longestProse = 4000;

const statement = z.optional(prose('contests.statement').check(z.maxLength(longestStatement, 'contests.statement')));
const decided = (message: string) => prose(message).check(z.minLength(1, message), z.maxLength(longestProse, 'life.tooLong'));

/** The form that undoes a registration, for the person themselves. */
export const undoRegistrationSchema = z.object({
  requestId,
  registrationId: z.uuid('form.stale'),
  confirmed: z.literal('on', 'contests.undoNotConfirmed'),
});

/** The one button of a link's page. */
export const contestByLinkSchema = z.object({ token: text('form.stale') });

/** "I did not agree to this", by somebody who is signed in. */
export const contestRegistrationSchema = z.object({ requestId, registrationId: z.uuid('form.stale'), statement });

/** The same through the agency, for somebody who came, rang or wrote. */
export const contestForPersonSchema = z.object({
  requestId,
  personId: z.uuid('form.stale'),
  registrationId: z.uuid('contests.registration'),
  statement: prose('contests.statementNeeded').check(
    z.minLength(1, 'contests.statementNeeded'), z.maxLength(longestStatement, 'contests.statement')),
});
export type ContestForPerson = z.output<typeof contestForPersonSchema>;

/** What a clinic may answer: with the signed form, in words, or that the person is right. */
export const answers = ['form', 'words', 'admits'] as const;

/** A clinic's answer; whoever only explains, says how the person agreed. */
export const answerContestSchema = z.object({
  requestId,
  contestId: z.uuid('form.stale'),
  answer: z.enum(answers, 'contests.answer'),
  words: z.optional(prose('contests.words').check(z.maxLength(longestStatement, 'contests.statement'))),
}).check(z.refine(({ answer, words }) => answer !== 'words' || Boolean(words), { path: ['words'], error: 'contests.words' }));
export type ContestAnswer = z.output<typeof answerContestSchema>;

/** Why a form that a clinic brought was not taken, as its page shows it. */
export const broughtRefusals = [
  'counter.scanUnreadable', 'documents.tooLarge', 'documents.empty', 'documents.notWhatItSays', 'documents.kindNotTaken', 'documents.infected',
  'documents.scanNotPossible', 'documents.storeNotReachable', 'contests.settled', 'contests.answerTooLate', 'contests.notYours',
  'kernel.unavailable',
] as const;

/** The agency's decision. */
export const decideContestSchema = z.object({
  requestId,
  contestId: z.uuid('form.stale'),
  outcome: z.enum(['upheld', 'rejected'], 'contests.outcome'),
  legalBasis: decided('life.legalBasis'),
  reasons: decided('life.reasons'),
});
export type ContestDecision = z.output<typeof decideContestSchema>;

/** The agency's queue by its address: `?state=&page=`. What makes no sense is left out. */
export const contestsQuery = z.object({
  state: z.catch(z.enum(['open', 'ready', 'decided']), 'open'),
  page: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000)), 1),
});
export type ContestsQuery = z.output<typeof contestsQuery>;

/** A contest's or a registration's id in an address. */
export const idInAddress = z.uuid();
