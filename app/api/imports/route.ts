import { openUpload } from '#lib/documents/index.ts';
import { reviewerUpload } from '#lib/kernel/web/handlers.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { ImportEmpty, ImportTooLarge, maxImportBytes, takeImport } from '#lib/people/index.ts';
import { importKind } from '#lib/people/schemas.ts';

const languageOf = ({ nextUrl }: { nextUrl: URL }) => (nextUrl.searchParams.get('language') === 'en' ? 'en' : 'ka');

export const POST = reviewerUpload(
  (request) => localPath(languageOf(request), '/agency/imports'),
  async (actor, request) => {
    const kind = importKind.safeParse(request.nextUrl.searchParams.get('kind'));
    if (!kind.success) throw new ImportEmpty();
    const { fileName, bytes } = await openUpload(request, { limit: maxImportBytes, Empty: ImportEmpty, TooLarge: ImportTooLarge });
    const id = await takeImport(actor, { kind: kind.data, fileName, bytes });
    return localPath(languageOf(request), `/agency/imports/${id}`);
  },
);
