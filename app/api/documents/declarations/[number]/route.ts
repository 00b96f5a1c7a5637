import { managerOrAgencyHandler } from '#lib/kernel/web/handlers.ts';
import { problem } from '#lib/kernel/web/problem.ts';
import { declarationByNumber, declarationPdf, signedVersion } from '#lib/participation/index.ts';

export const GET = managerOrAgencyHandler(async (actor, params, request) => {
  const asked = request.nextUrl.searchParams;
  const file = await declarationByNumber(actor, params.number ?? '');
  const version = file && signedVersion(file, Number(asked.get('version') ?? 0));
  if (!version) return problem(404);
  const pdf = await declarationPdf(file, version, asked.get('language') === 'en' ? 'en' : 'ka');
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="erti-declaration-${file.number}-${version.version}.pdf"`,
      'cache-control': 'private, no-store',
    },
  });
});
