import path from 'node:path';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import type { Locale } from './format.ts';

// One font with Georgian, Latin, digits and signs, so that a line of mixed script stays one run of text.
// Found from the project's folder, because a bundler moves this file.
const fonts = path.join(process.cwd(), 'node_modules/@expo-google-fonts/noto-sans-georgian');
const regular = path.join(fonts, '400Regular/NotoSansGeorgian_400Regular.ttf');
const bold = path.join(fonts, '700Bold/NotoSansGeorgian_700Bold.ttf');

export type PdfPart =
  | { rows: { term: string; value: string }[] }
  | { heading: string }
  | { paragraphs: string[] }
  /** Each row has a cell for each heading; the columns are as wide as `widths` says, in parts of the whole. */
  | { table: { headings: string[]; widths: number[]; rows: string[][] } }
  /** An address as a picture that a phone reads, and beside it what it is for. */
  | { qr: { content: string; text: string[] } };

export type PdfText = {
  /** Over the title, one entry a line: who issued it, and under which programme. */
  from: string[];
  title: string;
  author: string;
  parts: PdfPart[];
  /** At the foot of each page, before the page's number; a document without it has no foot. */
  foot?: string;
};

/** Lengths in points, 72 to an inch. */
const margin = 56;
const termWidth = 170;
const gap = 16;
const qrSize = 110;
const sizes = { small: 9, text: 11, heading: 13, title: 20 };

type Pdf = PDFKit.PDFDocument;
/** Writes one piece of the text under a tag of its structure. */
type Line = (tag: string, write: () => void, options?: PDFKit.Mixins.StructureElementOptions) => void;

/**
 * The one way to write a PDF: tagged A4 pages, in Georgian or English, whose text can be searched, copied and read aloud.
 *
 * @param text from, title, parts in their order (rows of term and value, headings, paragraphs, tables, a QR), and a foot
 * @param locale the language of the text, as the document states it
 * @returns the bytes of the file
 */
export async function pdf(text: PdfText, locale: Locale): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4', margin, lang: locale, tagged: true, displayTitle: true, pdfVersion: '1.7', bufferPages: true,
    info: { Title: text.title, Author: text.author },
  });
  document.registerFont('regular', regular).registerFont('bold', bold);
  const pictures = await picturesOf(text.parts);
  const whole = document.struct('Document');
  document.addStructure(whole);
  const line: Line = (tag, write, options = {}) => whole.add(document.struct(tag, options, [write]));
  line('P', () => document.font('regular').fontSize(sizes.small + 1).text(text.from.join('\n')).moveDown(1.5));
  line('H1', () => document.font('bold').fontSize(sizes.title).text(text.title).moveDown(0.8));
  for (const part of text.parts) writePart(document, line, part, pictures);
  whole.end();
  if (text.foot) writeFeet(document, text.foot);
  return bytesOf(document);
}

function writePart(document: Pdf, line: Line, part: PdfPart, pictures: Map<string, Buffer>): void {
  if ('rows' in part) for (const row of part.rows) line('P', () => writeRow(document, row));
  if ('heading' in part) line('H2', () => writeHeading(document, part.heading));
  if ('paragraphs' in part)
    for (const one of part.paragraphs) line('P', () => document.font('regular').fontSize(sizes.text).text(one, margin).moveDown(0.5));
  if ('table' in part) for (const [i, cells] of [part.table.headings, ...part.table.rows].entries())
    line('P', () => writeCells(document, cells, part.table.widths, i === 0));
  if ('qr' in part) writeQr(document, line, part.qr, pictures.get(part.qr.content));
}

function writeHeading(document: Pdf, heading: string): void {
  makeRoom(document, 80);
  document.moveDown(0.8).font('bold').fontSize(sizes.heading).text(heading, margin).moveDown(0.4);
}

function writeRow(document: Pdf, { term, value }: { term: string; value: string }): void {
  const valueWidth = document.page.width - 2 * margin - termWidth - gap;
  document.font('bold').fontSize(sizes.text);
  makeRoom(document, Math.max(document.heightOfString(value, { width: valueWidth }), document.heightOfString(term, { width: termWidth })));
  const top = document.y;
  document.font('regular').text(term, margin, top, { width: termWidth });
  const termBottom = document.y;
  document.font('bold').text(value, margin + termWidth + gap, top, { width: valueWidth });
  document.x = margin;
  document.y = Math.max(termBottom, document.y) + gap / 3;
}

function writeCells(document: Pdf, cells: string[], widths: number[], isHead: boolean): void {
  const space = document.page.width - 2 * margin - gap * (cells.length - 1);
  const all = widths.reduce((sum, width) => sum + width, 0);
  const [wide, starts] = [widths.map((width) => (width / all) * space), [margin]];
  for (const [i, width] of wide.entries()) starts.push(starts[i]! + width + gap);
  document.font(isHead ? 'bold' : 'regular').fontSize(sizes.small);
  const height = Math.max(...cells.map((cell, i) => document.heightOfString(cell, { width: wide[i] })));
  makeRoom(document, height);
  const top = document.y;
  for (const [i, cell] of cells.entries()) document.text(cell, starts[i], top, { width: wide[i] });
  document.x = margin;
  document.y = top + height + gap / 3;
}

function writeQr(document: Pdf, line: Line, { text }: { text: string[] }, picture: Buffer | undefined): void {
  if (!picture) return;
  makeRoom(document, qrSize + gap);
  const top = document.y + gap;
  line('Figure', () => document.image(picture, margin, top, { width: qrSize }), { alt: text.join(' ') });
  line('P', () => document.font('regular').fontSize(sizes.small + 1)
    .text(text.join('\n\n'), margin + qrSize + gap, top, { width: document.page.width - 2 * margin - qrSize - gap }));
  document.x = margin;
  document.y = Math.max(document.y, top + qrSize) + gap;
}

/** A new page when what follows would be torn in two; a piece that has begun goes on there. */
function makeRoom(document: Pdf, height: number): void {
  if (document.y + Math.min(height, 400) > document.page.height - margin) document.continueOnNewPage();
}

/** The number of each page, which is no part of what a reading aloud says. */
function writeFeet(document: Pdf, foot: string): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page);
    const at = document.page.height - margin / 1.5;
    // text in the margin would begin another page
    document.page.margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    document.font('regular').fontSize(sizes.small).text(`${foot}   ${page + 1} / ${count}`, margin, at, { lineBreak: false });
    document.endMarkedContent();
    document.page.margins.bottom = margin;
  }
}

async function picturesOf(parts: PdfPart[]): Promise<Map<string, Buffer>> {
  const contents = parts.flatMap((part) => ('qr' in part ? [part.qr.content] : []));
  return new Map(await Promise.all(contents.map(async (content): Promise<[string, Buffer]> =>
    [content, await QRCode.toBuffer(content, { type: 'png', errorCorrectionLevel: 'M', scale: 6, margin: 4 })])));
}

function bytesOf(document: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.end();
  });
}
