import { guardianHandler } from '#lib/kernel/web/handlers.ts';
import { pdfFile } from '../../../../data/_components/data-files.ts';

export const GET = guardianHandler(({ actor, ward }, params) => pdfFile(actor, params, ward));
