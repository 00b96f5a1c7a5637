import { guardianHandler } from '#lib/kernel/web/handlers.ts';
import { pdfOfLetter } from '../../../../../_own/vouchers/pdf-of-letter.ts';

export const GET = guardianHandler(({ actor }, params) => pdfOfLetter(actor, params));
