import { guardianHandler } from '#lib/kernel/web/handlers.ts';
import { pdfOfReceipt } from '../../../../../_own/pdf-of-receipt.ts';

export const GET = guardianHandler(({ actor }, params) => pdfOfReceipt(actor, params));
