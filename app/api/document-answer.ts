import { savedAs } from '#lib/documents/index.ts';
import { isRefusal } from '#lib/kernel/errors.ts';
import { problem } from '#lib/kernel/web/problem.ts';

type Opened = { fileName: string; mediaType: string; bytes: Uint8Array };

/** A document as it is sent to whoever may open it: to be saved, run by nothing, and kept by no cache. What is refused looks like what there is not. */
export async function documentAnswer(open: () => Promise<Opened>): Promise<Response> {
  try {
    const { fileName, mediaType, bytes } = await open();
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
}
