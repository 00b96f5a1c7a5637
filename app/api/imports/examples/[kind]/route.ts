import { agencyHandler } from '#lib/kernel/web/handlers.ts';
import { problem } from '#lib/kernel/web/problem.ts';
import { exampleFile } from '#lib/people/index.ts';
import { importKind } from '#lib/people/schemas.ts';

export const GET = agencyHandler(async (_actor, params) => {
  const kind = importKind.safeParse(params.kind);
  if (!kind.success) return problem(404);
  return new Response(exampleFile(kind.data), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="erti-${kind.data}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
});
