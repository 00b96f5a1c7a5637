import { personHandler } from '#lib/kernel/web/handlers.ts';
import { pdfOfLetter } from '../../../_own/vouchers/pdf-of-letter.ts';

export const GET = personHandler(pdfOfLetter);
