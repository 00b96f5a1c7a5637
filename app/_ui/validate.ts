import type { z } from 'zod/mini';
import { fieldsOf } from '#lib/kernel/web/fields-of.ts';

/** The first problem of each field, as the schema's own message; empty when there is none. */
export function problemsOf(schema: z.ZodMiniType, data: FormData): Record<string, string> {
  const result = schema.safeParse(fieldsOf(data));
  const problems: Record<string, string> = {};
  for (const { path, message } of result.error?.issues ?? []) problems[path.join('.')] ??= message;
  return problems;
}
