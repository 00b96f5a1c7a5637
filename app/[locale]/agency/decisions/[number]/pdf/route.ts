import { decisionFile } from '#app/[locale]/_decision/decision-file.ts';
import { agencyHandler } from '#lib/kernel/web/handlers.ts';

export const GET = agencyHandler(decisionFile);
