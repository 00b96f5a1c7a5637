import { personHandler } from '#lib/kernel/web/handlers.ts';
import { pdfFile } from '../_components/data-files.ts';

export const GET = personHandler((actor, params) => pdfFile(actor, params));
