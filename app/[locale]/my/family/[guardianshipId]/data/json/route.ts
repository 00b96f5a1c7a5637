import { guardianHandler } from '#lib/kernel/web/handlers.ts';
import { jsonFile } from '../../../../data/_components/data-files.ts';

export const GET = guardianHandler(({ actor }) => jsonFile(actor));
