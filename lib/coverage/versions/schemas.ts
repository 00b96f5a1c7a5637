import { z } from 'zod/mini';
import { typedDate } from '#lib/kernel/fields.ts';
import { typedPrice } from '#lib/kernel/money.ts';
import { prose, text } from '#lib/kernel/text.ts';
import { packages } from '../types.ts';

/** The conditions under which a service is to be had. */
export const conditions = [
  'referral_by_doctor', 'doctor_prescription', 'annex_1_2_condition_list', 'medicine_on_list', 'voucher', 'no_facility_restriction',
] as const;
export const periods = ['case', 'year'] as const;
export const areas = ['quarter', 'half'] as const;

/** Characters that one field may hold. */
const longest = 4000;
const said = (message: string) => prose(message).check(z.minLength(1, message), z.maxLength(longest, 'rules.tooLong'));
const orNull = z.transform((sent: string) => sent || null);
const saidOrNot = z._default(z.pipe(prose('rules.tooLong').check(z.maxLength(longest, 'rules.tooLong')), orNull), null);
const code = text('form.stale').check(z.regex(/^[a-z0-9_]{1,60}$/, 'form.stale'));
const box = z._default(z.pipe(z.string('form.stale'), z.transform((sent) => sent === 'on')), false);
const boxes = <const Option extends string>(known: readonly Option[]) => z._default(z.pipe(
  z.string('form.stale').check(z.refine((sent) => sent.split(',').every((one) => !one || known.includes(one as Option)), 'form.stale')),
  z.transform((sent) => known.filter((one) => sent.split(',').includes(one))),
), []);

/** The number of a version, in an address or a form. */
export const rulesVersion = z.coerce.number('form.stale').check(z.int('form.stale'), z.positive('form.stale'), z.maximum(2 ** 31, 'form.stale'));
const requestId = z.uuid('form.stale');
const inDraft = { versionId: rulesVersion };

export const prepareRulesSchema = z.object({ requestId });
export const discardRulesSchema = z.object({ ...inDraft, requestId, confirmed: z.literal('on', 'rules.discardNotConfirmed') });
export type Discard = z.output<typeof discardRulesSchema>;

const percent = z.pipe(
  text('rules.share').check(z.regex(/^(?:100|[1-9]\d?)?\s*%?$/, 'rules.share')),
  z.transform((typed) => (Number.parseInt(typed, 10) || null)),
);
const bothOrNone = (one: string, other: string, error: string) =>
  z.refine<Record<string, unknown>>((sent) => Boolean(sent[one]) === Boolean(sent[other]), { path: [other], error });

/** A cell as the resolution has it, and what it means: no percentage is not covered. */
export const cellSchema = z.object({
  ...inDraft, service: code, package: z.enum(packages, 'form.stale'),
  raw: text('rules.raw').check(z.maxLength(200, 'rules.raw')),
  share: percent, notStated: box, tariffArea: box,
  limit: z.pipe(z.union([code, z.literal('')], 'form.stale'), orNull),
  mark: z.pipe(text('rules.mark').check(z.maxLength(3, 'rules.mark')), orNull),
  noteKa: saidOrNot, noteEn: saidOrNot,
}).check(
  z.refine(({ share, notStated, tariffArea, limit }) => share !== null || (!notStated && !tariffArea && limit === null), { path: ['share'], error: 'rules.noTerms' }),
  bothOrNone('noteKa', 'noteEn', 'rules.bothLanguages'),
);
export type CellToWrite = z.output<typeof cellSchema>;

export const conditionsSchema = z.object({ ...inDraft, service: code, conditions: boxes(conditions) });
export type ConditionsToWrite = z.output<typeof conditionsSchema>;

export const limitSchema = z.object({
  ...inDraft, limit: code, amount: typedPrice, period: z.enum(periods, 'rules.period'), periodStated: box, wordsKa: said('rules.words'), wordsEn: said('rules.words'),
});
export type LimitToWrite = z.output<typeof limitSchema>;

export const footnoteSchema = z.object({ ...inDraft, area: z.enum(areas, 'form.stale'), wordsKa: said('rules.words'), wordsEn: said('rules.words') });
export type FootnoteToWrite = z.output<typeof footnoteSchema>;

export const rulesSourceSchema = z.object({ ...inDraft, wordsKa: said('rules.words'), wordsEn: said('rules.words') });
export type SourceToWrite = z.output<typeof rulesSourceSchema>;

/** An exclusion; of no package alone it concerns everybody. Without a code it is another one. */
export const exclusionSchema = z.object({
  ...inDraft, exclusion: z.pipe(z.union([code, z.literal('')], 'form.stale'), orNull), packages: boxes(packages),
  wordsKa: said('rules.words'), wordsEn: said('rules.words'), exceptionKa: saidOrNot, exceptionEn: saidOrNot,
}).check(bothOrNone('exceptionKa', 'exceptionEn', 'rules.bothLanguages'));
export type ExclusionToWrite = z.output<typeof exclusionSchema>;

export const removeExclusionSchema = z.object({ ...inDraft, exclusion: code });
export type ExclusionToRemove = z.output<typeof removeExclusionSchema>;

const decision = { legalBasis: said('life.legalBasis'), reasons: said('life.reasons') };

/** `shown` is what the version said on the page that is answered. */
export const putInForceSchema = z.object({
  ...inDraft, requestId, ...decision, from: typedDate('rules.from'), shown: text('form.stale').check(z.regex(/^[0-9a-f]{64}$/, 'form.stale')),
  confirmed: z.literal('on', 'rules.notConfirmed'),
});
export type RulesInForce = z.output<typeof putInForceSchema>;

export const recallRulesSchema = z.object({ ...inDraft, requestId, ...decision });
export type Recall = z.output<typeof recallRulesSchema>;
