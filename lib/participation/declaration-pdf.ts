import { formatDate, formatInstant, type Locale } from '#lib/kernel/format.ts';
import { pdf, type PdfPart } from '#lib/kernel/pdf.ts';
import { translatorFor } from '#lib/messages/translator.ts';
import type { DeclarationFile, SignedVersion } from './declared.ts';
import { versionInWords } from './declared-words.ts';
import { checkCode, verificationAddress } from './verification.ts';

/**
 * The numbered written confirmation of a signed version: all that was declared, the papers with their hashes, the terms,
 * what was confirmed, who signed when, the hash of it all, and a QR by which anybody can check it.
 */
export function declarationPdf(file: DeclarationFile, version: SignedVersion, locale: Locale): Promise<Buffer> {
  const t = translatorFor(locale, 'participation');
  return pdf({
    from: [t('agency'), t('programme')],
    author: file.facility.provider[locale],
    title: t('pdf.title'),
    parts: [
      { rows: headOf(file, version, locale) },
      { paragraphs: [t('pdf.statement')] },
      ...declaredParts(version, locale),
      { heading: t('pdf.signature') },
      { rows: signatureOf(version, locale) },
      { qr: {
        content: verificationAddress('declaration', file.number),
        text: [t('pdf.verify'), t('pdf.verifyByHand', { number: file.number, code: checkCode('declaration', file.number) })],
      } },
    ],
    foot: t('pdf.foot', { number: file.number }),
  }, locale);
}

type Row = { term: string; value: string };

function headOf({ number, facility }: DeclarationFile, version: SignedVersion, locale: Locale): Row[] {
  const t = translatorFor(locale, 'participation');
  return [
    { term: t('pdf.number'), value: number },
    { term: t('pdf.version'), value: String(version.version) },
    { term: t('pdf.provider'), value: facility.provider[locale] },
    { term: t('pdf.code'), value: facility.provider.identificationCode },
    { term: t('pdf.submittedOn'), value: formatDate(locale, version.signed.on) },
  ];
}

function declaredParts(version: SignedVersion, locale: Locale): PdfPart[] {
  return versionInWords(version, locale).flatMap(({ section, title, fields }): PdfPart[] => {
    if (section === 'documents') return [{ heading: title }, documentsOf(version, locale)];
    const rows = fields.filter(({ field }) => field !== 'confirmed')
      .map(({ term, lines }) => ({ term, value: lines.join('\n') }));
    return [{ heading: title }, { rows }, ...(section === 'requirements' ? [requirementsOf(version, locale)] : [])];
  });
}

function documentsOf({ documents }: SignedVersion, locale: Locale): PdfPart {
  const t = translatorFor(locale, 'participation');
  return { table: {
    headings: [t('pdf.document'), t('pdf.file'), t('pdf.hash')],
    widths: [3, 3, 5],
    rows: documents.map(({ kind, fileName, sha256 }) => [t(`documentKinds.${kind}`), fileName, sha256]),
  } };
}

function requirementsOf({ terms, confirmed }: SignedVersion, locale: Locale): PdfPart {
  const t = translatorFor(locale, 'participation');
  const rows = (terms?.requirements ?? []).filter(({ code }) => confirmed.includes(code));
  return { table: {
    headings: ['№', t('pdf.requirement'), t('pdf.source')],
    widths: [1, 9, 6],
    rows: rows.map((one, i) => [String(i + 1), one[locale], one.source]),
  } };
}

function signatureOf({ signed, sha256 }: SignedVersion, locale: Locale): Row[] {
  const t = translatorFor(locale, 'participation');
  return [
    ...(signed.by ? [{ term: t('pdf.account'), value: signed.by }] : []),
    { term: t('pdf.signedAt'), value: formatInstant(locale, signed.at) },
    { term: t('pdf.proof'), value: t('pdf.secondFactor') },
    { term: t('pdf.contentHash'), value: sha256 },
  ];
}
