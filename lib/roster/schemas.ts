import { z } from 'zod/mini';
import { searchWords } from '#lib/kernel/text.ts';

/** The roster's address: `?q=&page=`. A wrong page is the first one. */
export const rosterQuery = z.object({
  q: searchWords,
  page: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000)), 1),
});
export type RosterQuery = z.output<typeof rosterQuery>;
