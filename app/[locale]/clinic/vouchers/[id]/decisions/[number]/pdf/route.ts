import { pdfOfDecision } from '#app/[locale]/my/_own/vouchers/decision-of-page.ts';
import { clinicHandler } from '#lib/kernel/web/handlers.ts';

export const GET = clinicHandler(pdfOfDecision);
