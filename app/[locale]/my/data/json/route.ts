import { personHandler } from '#lib/kernel/web/handlers.ts';
import { jsonFile } from '../_components/data-files.ts';

export const GET = personHandler(jsonFile);
