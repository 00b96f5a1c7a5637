import { z } from 'zod/mini';

/** The roster's address: `?q=&page=`. A wrong page is the first one. */
export const rosterQuery = z.object({
  q: z.catch(z.string().check(z.trim(), z.maxLength(80)), ''),
  page: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000)), 1),
});
export type RosterQuery = z.output<typeof rosterQuery>;
