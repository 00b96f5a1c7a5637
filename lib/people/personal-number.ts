import { z } from 'zod/mini';

/** A personal number: 11 digits, typed with or without spaces. */
export const personalNumber = z.string().check(
  z.overwrite((typed) => typed.replace(/\s/g, '')),
  z.regex(/^\d{11}$/, 'people.personalNumber'),
);
