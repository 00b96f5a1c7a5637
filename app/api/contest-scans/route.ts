import { readUpload } from '#lib/documents/index.ts';
import { clinicUpload } from '#lib/kernel/web/handlers.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { bringForm } from '#lib/registration/index.ts';
import { idInAddress } from '#lib/registration/schemas.ts';

/** An id and nothing else: it becomes a part of the address that the answer leads to. */
const contestOf = ({ nextUrl }: { nextUrl: URL }): string => idInAddress.safeParse(nextUrl.searchParams.get('contest')).data ?? 'none';

export const POST = clinicUpload(
  (request) => localPath(request.nextUrl.searchParams.get('language') === 'en' ? 'en' : 'ka', `/clinic/contests/${contestOf(request)}`),
  async (actor, request) => {
    const { fileName, bytes } = await readUpload(request);
    await bringForm(actor, contestOf(request), { fileName, bytes });
  },
);
