import { z } from 'zod/mini';
import { several, typedDate } from '#lib/kernel/fields.ts';
import { typedPrice } from '#lib/kernel/money.ts';
import { circumstanceKinds, packages } from './types.ts';

/** How somebody is insured, as far as the programme asks. */
export const insurances = ['none', 'ended', 'private', 'budget', 'prison'] as const;

/** The five plain questions by which a package is found. Nothing of the answers is stored. */
export const questionsForm = z.object({
  document: z.enum(['programme', 'other'], 'coverage.questions.document'),
  bornOn: typedDate('coverage.questions.bornOn'),
  sex: z.enum(['female', 'male'], 'coverage.questions.sex'),
  insurance: z.enum(insurances, 'coverage.questions.insurance'),
  /** Any of them, or none. */
  circumstances: z._default(several(circumstanceKinds, 'field.wrong'), []),
});
export type Answers = z.output<typeof questionsForm>;

/** Several values of one name, as three fields of a date are sent in an address. */
const joined = z.catch(z.pipe(z.union([z.string(), z.array(z.string())]), z.transform((typed) => String(typed).slice(0, 40).trim())), '');
const code = z.catch(z.string().check(z.regex(/^[a-z0-9_]{1,60}$/)), '');
const isBlank = (typed: string): boolean => /^[\s,]*$/.test(typed);

/** The day whose rules a page shows: `on` is null for today, and for what is no date. */
export const dayAsked = z.pipe(joined, z.transform((typed) => {
  const read = isBlank(typed) ? null : typedDate('coverage.on').safeParse(typed);
  return { typed, on: read?.data ?? null, isWrong: read?.success === false };
}));

/** What was typed as an amount, in tetri; null: nothing, or `error` says what is wrong. */
const amount = (schema: z.ZodMiniType<number, unknown>) => z.pipe(joined, z.transform((typed) => {
  const read = isBlank(typed) ? null : schema.safeParse(typed);
  return { typed, tetri: read?.data ?? null, error: read?.error?.issues[0]?.message ?? null };
}));

/** What the calculator is asked. A link that was cut or altered is read as far as it makes sense; what was typed wrong is said. */
export const costQuestion = z.object({
  on: dayAsked,
  package: z.catch(z.nullable(z.enum(packages)), null),
  service: code,
  unit: code,
  facility: z.catch(z.nullable(z.pipe(z.string().check(z.regex(/^[1-9]\d{0,14}$/)), z.transform(Number))), null),
  price: amount(typedPrice),
  used: amount(typedPrice),
});
