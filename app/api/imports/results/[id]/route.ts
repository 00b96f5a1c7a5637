import { agencyHandler } from '#lib/kernel/web/handlers.ts';
import { problem } from '#lib/kernel/web/problem.ts';
import { resultsFile } from '#lib/people/index.ts';
import { importQuery } from '#lib/people/schemas.ts';

export const GET = agencyHandler(async (actor, params, request) => {
  const query = importQuery.safeParse(params);
  const lines = query.success ? await resultsFile(actor, query.data.id, request.nextUrl.searchParams.get('language') === 'en' ? 'en' : 'ka') : null;
  if (!lines) return problem(404);
  return new Response(streamOf(lines), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="erti-import-results.csv"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
});

/** Lines are read when the reader takes them, so that a slow one fills no memory. */
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => { await lines.return(undefined); },
  });
}
