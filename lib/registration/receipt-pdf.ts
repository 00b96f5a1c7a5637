import type { Locale } from '#lib/kernel/format.ts';
import { pdf } from '#lib/kernel/pdf.ts';
import type { ReceiptText } from './receipt-text.ts';

/** A receipt as a tagged A4 PDF whose text can be searched, copied and read aloud. */
export const receiptPdf = ({ agency, programme, title, rows, nextTitle, next }: ReceiptText, locale: Locale): Promise<Buffer> =>
  pdf({ from: [agency, programme], author: agency, title, parts: [{ rows }, { heading: nextTitle }, { paragraphs: next }] }, locale);
