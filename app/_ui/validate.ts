import type { z } from 'zod/mini';

/** The first problem of each field, as the schema's own message; empty when there is none. */
export function problemsOf(schema: z.ZodMiniType, data: FormData): Record<string, string> {
  const result = schema.safeParse(Object.fromEntries(data));
  const problems: Record<string, string> = {};
  for (const { path, message } of result.error?.issues ?? []) problems[path.join('.')] ??= message;
  return problems;
}
