import { z } from 'zod/mini';
import { prose, searchWords, text } from '#lib/kernel/text.ts';

const requestId = z.uuid('form.stale');

/** «აბ 000123» as people type it: with a sign, a dash or nothing between. */
const parts = /^([ა-ჰ]{2})[\s№-]*(\d{1,6})$/;

/** A form's number in one field. */
export const formNumber = z.pipe(
  text('forms.number').check(z.refine((typed) => Number(parts.exec(typed)?.[2] ?? 0) > 0, 'forms.number')),
  z.transform((typed) => ({ series: parts.exec(typed)?.[1] ?? '', number: Number(parts.exec(typed)?.[2] ?? 0) })),
);

const oneOfRange = (message: string) => z.pipe(
  text(message).check(z.regex(/^\d{1,6}$/, message), z.refine((typed) => Number(typed) > 0, message)),
  z.transform(Number),
);

/** Numbers that the agency issues to a clinic; the first and the last belong to them. */
export const issueFormsSchema = z.object({
  requestId,
  facilityId: z.coerce.number().check(z.int('form.stale'), z.positive('form.stale')),
  series: text('forms.series').check(z.regex(/^[ა-ჰ]{2}$/, 'forms.series')),
  from: oneOfRange('forms.from'),
  to: oneOfRange('forms.to'),
}).check(z.refine(({ from, to }) => to >= from && to - from < 10_000, {
  path: ['to'], error: 'forms.range', when: ({ issues }) => issues.length === 0,
}));
export type IssuedForms = z.output<typeof issueFormsSchema>;

/** A form that cannot be used any more. */
export const markFormSchema = z.object({
  form: formNumber,
  became: z.enum(['spoiled', 'lost'], 'forms.state'),
  reason: prose('forms.reason').check(z.minLength(1, 'forms.reason'), z.maxLength(500, 'forms.reason')),
});
export type MarkedForm = z.output<typeof markFormSchema>;

const page = z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000)), 1);
export const formStates = ['unused', 'used', 'spoiled', 'lost'] as const;

/** The ledger's address: `?state=&page=`. */
export const ledgerQuery = z.object({ state: z.catch(z.enum(formStates), 'used'), page });
export type LedgerQuery = z.output<typeof ledgerQuery>;

/** The address of the clinics that have forms: `?q=&page=`. */
export const formClinicsQuery = z.object({ q: searchWords, page });
export type FormClinicsQuery = z.output<typeof formClinicsQuery>;
