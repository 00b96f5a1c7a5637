import { z } from 'zod/mini';
import { typedDate } from '#lib/kernel/fields.ts';
import { prose, searchWords } from '#lib/kernel/text.ts';

/** The parts of a declaration, in the order in which they are read; a return says what to mend in each. */
export const declarationSections = ['site', 'scope', 'licence', 'documents', 'requirements', 'signatory'] as const;
export type DeclarationSection = (typeof declarationSections)[number];

export const scopes = ['primary_care', 'emergency_outpatient', 'emergency_inpatient', 'planned_surgery', 'oncology', 'childbirth'] as const;
/** What the agency ever sees of a declaration: a draft is its facility's own. */
export const reviewedStates = ['submitted', 'refusal_proposed', 'returned', 'accepted', 'refused', 'withdrawn'] as const;

/** The agency's queue by its address. An empty `state` is what waits for the agency; what makes no sense is left out. */
export const queueQuery = z.object({
  q: searchWords,
  state: z.catch(z.enum(['', 'all', ...reviewedStates]), ''),
  region: z.catch(z.string().check(z.regex(/^GE-[A-Z]{2}$/)), ''),
  scope: z.catch(z.enum(['', ...scopes]), ''),
  /** 'me', 'nobody', or an account. */
  assigned: z.catch(z.union([z.enum(['', 'me', 'nobody']), z.uuid()]), ''),
  overdue: z.catch(z.enum(['', 'yes']), ''),
  page: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000)), 1),
});
export type QueueQuery = z.output<typeof queueQuery>;

/** A declaration's number in an address. */
export const declarationId = z.pipe(z.string().check(z.regex(/^[1-9]\d{0,14}$/)), z.transform(Number));

const ofDeclaration = { declarationId: z.coerce.number().check(z.int('form.stale'), z.positive('form.stale')) };
/** `step` is the declaration's step that the reviewer was shown. */
const act = {
  ...ofDeclaration,
  requestId: z.uuid('form.stale'),
  step: z.coerce.number().check(z.int('form.stale'), z.positive('form.stale')),
};
/** Characters that one field of an act may hold. */
const longestProse = 4000;
const mend = prose('review.mend').check(z.maxLength(longestProse, 'review.tooLong'));
const said = (message: string) => prose(message).check(z.minLength(1, message), z.maxLength(longestProse, 'review.tooLong'));
const decision = { legalBasis: said('review.legalBasis'), reasons: said('review.reasons') };

export const assignSchema = z.object({ ...ofDeclaration, accountId: z.uuid('review.reviewer') });

/** What to mend, by section; at least one. The sentence that asks for it stands at the first. */
export const returnSchema = z.object({
  ...act, ...decision,
  site: mend, scope: mend, licence: mend, documents: mend, requirements: mend, signatory: mend,
}).check(z.refine((sent) => declarationSections.some((section) => sent[section] !== ''), { path: ['site'], error: 'review.section' }));
export type Return = z.output<typeof returnSchema>;

/** The day from which an acceptance is to hold, asked for before what it will bring is shown. */
export const acceptFromSchema = z.object({ ...ofDeclaration, effectiveOn: typedDate('review.effectiveOn') });

/** The same day in an address. */
export const acceptOn = z.iso.date();

export const acceptSchema = z.object({ ...act, ...decision, effectiveOn: z.iso.date('form.stale') });
export type Acceptance = z.output<typeof acceptSchema>;

export const proposeRefusalSchema = z.object({ ...act, ...decision });
export type RefusalProposal = z.output<typeof proposeRefusalSchema>;

/** The second person's answer; an objection says why. */
export const settleRefusalSchema = z.object({
  ...act,
  answer: z.enum(['confirm', 'object'], 'review.answer'),
  objection: mend,
}).check(z.refine(({ answer, objection }) => answer === 'confirm' || objection !== '', { path: ['objection'], error: 'review.objection' }));
export type RefusalAnswer = z.output<typeof settleRefusalSchema>;
