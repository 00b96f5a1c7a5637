import { z } from 'zod/mini';
import { typedDate } from '#lib/kernel/fields.ts';
import { prose, text } from '#lib/kernel/text.ts';

/** A death on a document: its date, and which document says so. */
export const recordDeathSchema = z.object({
  personId: z.uuid('form.stale'),
  diedOn: typedDate('deaths.diedOn'),
  source: text('deaths.source').check(z.minLength(1, 'deaths.source'), z.maxLength(200, 'deaths.source')),
  confirmed: z.literal('on', 'deaths.notConfirmed'),
});
export type RecordedDeath = z.output<typeof recordDeathSchema>;

/** A death that was an error, with the reason. */
export const reverseDeathSchema = z.object({
  requestId: z.uuid('form.stale'),
  personId: z.uuid('form.stale'),
  reason: prose('deaths.reason').check(z.minLength(1, 'deaths.reason'), z.maxLength(1000, 'deaths.reason')),
  confirmed: z.literal('on', 'deaths.reversalNotConfirmed'),
});
export type ReversedDeath = z.output<typeof reverseDeathSchema>;
