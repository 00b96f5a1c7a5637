import { localPath } from '#lib/kernel/web/locale.ts';
import { managerUpload } from '#lib/kernel/web/handlers.ts';
import { readUpload } from '#lib/documents/index.ts';
import { addDocument } from '#lib/participation/index.ts';
import { facilityId } from '#lib/participation/schemas.ts';

const facilityOf = ({ nextUrl }: { nextUrl: URL }): number => facilityId.safeParse(nextUrl.searchParams.get('facility')).data ?? 0;

export const POST = managerUpload(
  (request) => localPath(request.nextUrl.searchParams.get('language') === 'en' ? 'en' : 'ka',
    `/provider/facilities/${facilityOf(request)}/declaration/documents`),
  async (actor, request) => {
    const { fields, fileName, bytes } = await readUpload(request);
    await addDocument(actor, { facilityId: facilityOf(request), kind: fields.kind ?? '', fileName, bytes });
  },
);
