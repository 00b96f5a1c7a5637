import { readUpload } from '#lib/documents/index.ts';
import { clinicUpload } from '#lib/kernel/web/handlers.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { addScanAtCounter } from '#lib/registration/index.ts';

/** An id and nothing else: it becomes a part of the address that the answer leads to. */
const visitOf = ({ nextUrl }: { nextUrl: URL }): string => /^[0-9a-f-]{36}$/.exec(nextUrl.searchParams.get('visit') ?? '')?.[0] ?? 'none';

export const POST = clinicUpload(
  (request) => localPath(request.nextUrl.searchParams.get('language') === 'en' ? 'en' : 'ka', `/clinic/register/${visitOf(request)}/form`),
  async (actor, request) => {
    const { fileName, bytes } = await readUpload(request);
    await addScanAtCounter(actor, visitOf(request), { fileName, bytes });
  },
);
