import { decisionFile } from '#app/[locale]/_decision/decision-file.ts';
import { managerHandler } from '#lib/kernel/web/handlers.ts';

export const GET = managerHandler(decisionFile);
