import { z } from 'zod/mini';
import { importKinds } from './layout.ts';

/** What a row was found to be, in the order in which one looks at them. */
export const importResults = ['matched', 'conflicting', 'not_found', 'broken', 'already'] as const;

const page = z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(50_000)), 1);

/** The agency's list of imports by its address: `?page=`; and why a file was refused: `?refused=&line=`. */
export const importsQuery = z.object({
  page,
  refused: z.catch(z.string().check(z.maxLength(50)), ''),
  line: z.catch(z.coerce.number().check(z.int(), z.minimum(1)), 1),
});

/** One import by its address: an opaque id, `?result=` for the rows of one result, and `?page=`. */
export const importQuery = z.object({
  id: z.uuid(),
  result: z.catch(z.nullable(z.enum(importResults)), null),
  page,
});
export type ImportQuery = z.output<typeof importQuery>;

export const importKind = z.enum(importKinds);

export const carryOutSchema = z.object({ importId: z.uuid('form.stale'), confirmed: z.literal('on', 'imports.notConfirmed') });
export type CarryOut = z.output<typeof carryOutSchema>;

/** The codes by which a file is refused. */
export const importRefusals = [
  'imports.empty', 'imports.tooLarge', 'imports.notUtf8', 'imports.noLines', 'imports.headerWrong', 'kernel.unavailable',
] as const;
