import { savedAs } from '#lib/documents/index.ts';
import { isRefusal } from '#lib/kernel/errors.ts';
import { voucherHandler } from '#lib/kernel/web/handlers.ts';
import { problem } from '#lib/kernel/web/problem.ts';
import { openVoucherDocument } from '#lib/vouchers/index.ts';

export const GET = voucherHandler(async (actor, params) => {
  try {
    const { fileName, mediaType, bytes } = await openVoucherDocument(actor, params.id ?? '');
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
