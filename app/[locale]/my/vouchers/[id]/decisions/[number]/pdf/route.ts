import { personHandler } from '#lib/kernel/web/handlers.ts';
import { pdfOfDecision } from '../../../../../_own/vouchers/decision-of-page.ts';

export const GET = personHandler(pdfOfDecision);
