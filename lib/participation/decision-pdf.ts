import type { Locale } from '#lib/kernel/format.ts';
import { pdf, type PdfPart } from '#lib/kernel/pdf.ts';
import type { DecisionBlock, DecisionText } from './decision-text.ts';

/** Where anybody can check that the agency made this decision, and the sentences that stand beside the picture of that address. */
export type Check = { address: string; text: string[] };

/** A decision as a PDF, with a QR by which anybody can check it, where anybody may. */
export const decisionPdf = (text: DecisionText, check: Check | null, locale: Locale): Promise<Buffer> => pdf({
  from: [text.agency, text.programme],
  title: text.title,
  author: text.agency,
  parts: [{ rows: text.rows }, ...text.blocks.flatMap(partsOf), ...(check ? [{ qr: { content: check.address, text: check.text } }] : [])],
  foot: text.title,
}, locale);

const partsOf = ({ heading, rows, paragraphs }: DecisionBlock): PdfPart[] => [{ heading }, { rows }, { paragraphs }];
