import { readUpload } from '#lib/documents/index.ts';
import { facilityIdOf } from '#lib/facilities/index.ts';
import { managerUpload } from '#lib/kernel/web/handlers.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { submitPrices } from '#lib/tariffs/index.ts';
import { dayOfFile } from '#lib/tariffs/schemas.ts';

const facilityOf = ({ nextUrl }: { nextUrl: URL }): number => facilityIdOf(nextUrl.searchParams.get('facility') ?? '') ?? 0;
const pageOf = (request: { nextUrl: URL }): string =>
  localPath(request.nextUrl.searchParams.get('language') === 'en' ? 'en' : 'ka', `/provider/facilities/${facilityOf(request)}/prices`);

export const POST = managerUpload(pageOf, async (actor, request) => {
  const { fields, fileName, bytes } = await readUpload(request);
  const file = await submitPrices(actor, { facilityId: facilityOf(request), fileName, bytes, from: dayOfFile.parse(fields.from) });
  return `${pageOf(request)}/files/${file}`;
});
