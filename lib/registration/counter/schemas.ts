import { z } from 'zod/mini';
import { typedDate } from '#lib/kernel/fields.ts';
import { text } from '#lib/kernel/text.ts';
import { personalNumber } from '#lib/people/schemas.ts';
import { formNumber } from '../forms/schemas.ts';

const requestId = z.uuid('form.stale');
const visitId = z.uuid('form.stale');

/** Who stands at the counter, and the language of the consent text. All three facts have to be of one person. */
export const matchSchema = z.object({
  personalNumber,
  familyName: text('counter.familyName').check(z.minLength(1, 'counter.familyName'), z.maxLength(80, 'counter.familyName')),
  bornOn: typedDate('counter.bornOn'),
  language: z.enum(['ka', 'en'], 'form.stale'),
});
export type Match = z.output<typeof matchSchema>;

/** Who acts for a child or a ward. */
export const guardianSchema = z.object({ visitId, personalNumber });
export type NamedGuardian = z.output<typeof guardianSchema>;

/** A visit, and nothing more. */
export const visitSchema = z.object({ visitId });

/** The day and the text that were shown. */
const shown = {
  requestId, visitId,
  startsOn: z.iso.date('form.stale'),
  consentVersion: text('form.stale').check(z.minLength(1, 'form.stale')),
};

export const registerByCodeSchema = z.object({
  ...shown,
  code: z.string('counter.code').check(z.overwrite((typed) => typed.replace(/\s/g, '')), z.regex(/^[0-9]{6}$/, 'counter.code')),
});
export type ByCode = z.output<typeof registerByCodeSchema>;

export const registerByFormSchema = z.object({ ...shown, form: formNumber });
export type ByForm = z.output<typeof registerByFormSchema>;

/** What may become of a scan that is sent: the codes that the page knows in its address. */
export const scanRefusals = [
  'counter.scanUnreadable', 'counter.visitOver', 'documents.tooLarge', 'documents.empty', 'documents.notWhatItSays', 'documents.kindNotTaken',
  'documents.infected', 'documents.scanNotPossible', 'documents.storeNotReachable', 'kernel.unavailable',
] as const;
