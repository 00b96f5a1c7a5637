import { z } from 'zod/mini';

/** Where a visitor of a demo moves its date to. */
export const moveToday = z.object({
  move: z.enum(['date', 'day', 'months', 'back']),
  date: z.iso.date(),
});
