/** Bytes that one document may have: 10 MiB; the database holds to it as well. */
export const maxDocumentBytes = 10 * 1024 * 1024;

/** What a document may be, and the ends of a file's name that say so. */
export const endingsOf = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
} as const;
export type MediaType = keyof typeof endingsOf;

/** What a browser's file chooser offers. */
export const acceptedFiles = Object.entries(endingsOf).flatMap(([type, endings]) => [type, ...endings.map((ending) => `.${ending}`)]).join(',');

const ending = (fileName: string): string => /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';

/** The kind of document that a file's name promises; null for none of ours. */
export const promisedBy = (fileName: string): MediaType | null =>
  (Object.keys(endingsOf) as MediaType[]).find((type) => (endingsOf[type] as readonly string[]).includes(ending(fileName))) ?? null;

/** A file's name as it is kept: without folders and control characters, at most 200 characters, its ending kept. */
export function keptName(fileName: string): string {
  const name = (fileName.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}]+/gu, '').trim();
  if (name.length <= 200) return name || 'document';
  const end = ending(name).slice(0, 10);
  return `${name.slice(0, 199 - end.length)}.${end}`;
}

/**
 * The header by which a file is saved under its name (RFC 6266): in full for those who read UTF-8,
 * and in plain letters for the rest; nothing in it can end the header.
 */
export function savedAs(fileName: string): string {
  const plain = fileName.replace(/\.[^.]*$/, '').normalize('NFKD').replace(/[^\w-]+/g, '_').replace(/^_+|_+$/g, '') || 'document';
  const full = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}.${ending(fileName).replace(/[^a-z]/g, '')}"; filename*=UTF-8''${full}`;
}
