import { z } from 'zod/mini';

/** A personal number: 11 digits, typed with or without spaces. */
const personalNumber = z.string().check(
  z.overwrite((typed) => typed.replace(/\s/g, '')),
  z.regex(/^\d{11}$/, 'people.personalNumber'),
);

/** The one question of the eligibility check and of the look-up of a person. */
export const numberForm = z.object({ personalNumber });
export type NumberForm = z.output<typeof numberForm>;

/** The address of a person's file: an opaque id, and `?page=` of the journal; a wrong page is the first one. */
export const personFileQuery = z.object({
  id: z.uuid(),
  page: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000)), 1),
});
export type PersonFileQuery = z.output<typeof personFileQuery>;
