import { fileTypeFromBuffer } from 'file-type';
import { DocumentEmpty, DocumentKindNotTaken, DocumentNotWhatItSays, DocumentTooLarge } from './errors.ts';
import { endingsOf, maxDocumentBytes, promisedBy, type MediaType } from './rules.ts';

const isTaken = (type: string | undefined): type is MediaType => type !== undefined && type in endingsOf;

/**
 * What a file is, by its bytes and not by its name; the two have to agree.
 * @throws DocumentEmpty, DocumentTooLarge, DocumentNotWhatItSays, DocumentKindNotTaken
 */
export async function mediaTypeOf(fileName: string, bytes: Uint8Array): Promise<MediaType> {
  if (bytes.length === 0) throw new DocumentEmpty();
  if (bytes.length > maxDocumentBytes) throw new DocumentTooLarge();
  const promised = promisedBy(fileName);
  const type = (await fileTypeFromBuffer(bytes))?.mime;
  if (!promised && !isTaken(type)) throw new DocumentKindNotTaken();
  if (!isTaken(type) || type !== promised) throw new DocumentNotWhatItSays();
  return type;
}
