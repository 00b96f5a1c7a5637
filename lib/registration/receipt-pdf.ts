import path from 'node:path';
import PDFDocument from 'pdfkit';
import type { Locale } from '#lib/kernel/format.ts';
import type { ReceiptText } from './receipt-text.ts';

// One font with Georgian, Latin, digits and signs, so that a line of mixed script stays one run of text.
// Found from the project's folder, because a bundler moves this file.
const fonts = path.join(process.cwd(), 'node_modules/@expo-google-fonts/noto-sans-georgian');
const regular = path.join(fonts, '400Regular/NotoSansGeorgian_400Regular.ttf');
const bold = path.join(fonts, '700Bold/NotoSansGeorgian_700Bold.ttf');

/** Lengths in points, 72 to an inch. */
const margin = 56;
const termWidth = 170;
const gap = 16;

/** A receipt as a tagged A4 PDF whose text can be searched, copied and read aloud. */
export function receiptPdf(text: ReceiptText, locale: Locale): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4', margin, lang: locale, tagged: true, displayTitle: true, pdfVersion: '1.7',
    info: { Title: text.title, Author: text.agency },
  });
  document.registerFont('regular', regular).registerFont('bold', bold);
  const whole = document.struct('Document');
  document.addStructure(whole);
  const line = (tag: string, write: () => void) => whole.add(document.struct(tag, {}, [write]));
  line('P', () => document.font('regular').fontSize(10).text(text.agency).text(text.programme).moveDown(1.5));
  line('H1', () => document.font('bold').fontSize(20).text(text.title).moveDown(0.8));
  for (const row of text.rows) line('P', () => writeRow(document, row));
  line('H2', () => document.moveDown(0.8).font('bold').fontSize(13).text(text.nextTitle, margin).moveDown(0.4));
  for (const sentence of text.next) line('P', () => document.font('regular').fontSize(11).text(sentence).moveDown(0.5));
  whole.end();
  return bytesOf(document);
}

function writeRow(document: PDFKit.PDFDocument, { term, value }: ReceiptText['rows'][number]) {
  const top = document.y;
  const valueWidth = document.page.width - 2 * margin - termWidth - gap;
  document.font('regular').fontSize(11).text(term, margin, top, { width: termWidth });
  const termBottom = document.y;
  document.font('bold').text(value, margin + termWidth + gap, top, { width: valueWidth });
  document.x = margin;
  document.y = Math.max(termBottom, document.y) + gap / 3;
}

function bytesOf(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.end();
  });
}
