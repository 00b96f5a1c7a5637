import { personHandler } from '#lib/kernel/web/handlers.ts';
import { pdfOfReceipt } from '../../../_own/pdf-of-receipt.ts';

export const GET = personHandler(pdfOfReceipt);
