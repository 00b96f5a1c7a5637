import { savedAs } from '#lib/documents/index.ts';
import { isRefusal } from '#lib/kernel/errors.ts';
import { clinicOrAgencyHandler } from '#lib/kernel/web/handlers.ts';
import { problem } from '#lib/kernel/web/problem.ts';
import { viewScan } from '#lib/registration/index.ts';

export const GET = clinicOrAgencyHandler(async (actor, params) => {
  try {
    const { fileName, mediaType, bytes } = await viewScan(actor, params.id ?? '');
    return new Response(Uint8Array.from(bytes), {
      headers: {
        'content-type': mediaType,
        'content-disposition': savedAs(fileName),
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return error.code === 'documents.storeNotReachable' ? problem(503, { 'retry-after': '60' }) : problem(404);
  }
});
