import { guardianHandler } from '#lib/kernel/web/handlers.ts';
import { pdfOfDecision } from '../../../../../../../_own/vouchers/decision-of-page.ts';

export const GET = guardianHandler(({ actor }, params) => pdfOfDecision(actor, params));
