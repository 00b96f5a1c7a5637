import { z } from 'zod/mini';

const orAll = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.catch(z.union([z.literal(''), z.enum(values)]), '');

/**
 * The agency's list of notices by its address: `?state=&channel=&kind=&page=`; `again` is how many were put back into the queue.
 * What makes no sense is left out.
 */
export const noticesQuery = z.object({
  state: orAll(['failed', 'waiting']),
  channel: orAll(['phone', 'email']),
  kind: z.catch(z.string().check(z.regex(/^[a-z][a-zA-Z]{0,50}$/)), ''),
  page: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000)), 1),
  again: z.catch(z.nullable(z.coerce.number().check(z.int(), z.minimum(0))), null),
});
export type NoticesQuery = z.output<typeof noticesQuery>;

/** One notice to try again, or, without it, every one that failed. */
export const tryAgainSchema = z.object({ notice: z.optional(z.uuid()) });
export type TryAgain = z.output<typeof tryAgainSchema>;
