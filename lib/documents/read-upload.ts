import { DocumentEmpty, DocumentTooLarge } from './errors.ts';
import { maxDocumentBytes } from './rules.ts';

/** A form's other fields and the boundaries between them: far more than ours take. */
const roomForFields = 64 * 1024;

export type Upload = { fields: Record<string, string>; fileName: string; bytes: Uint8Array };

/**
 * Reads a form with one file, `file`. A form that says that it is too large is not read at all, and one that says nothing,
 * or lies, only as far as the limit.
 *
 * @throws DocumentTooLarge, DocumentEmpty
 */
export async function readUpload(request: Request): Promise<Upload> {
  const limit = maxDocumentBytes + roomForFields;
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new DocumentTooLarge();
  const form = await formOf(request, limit);
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) throw new DocumentEmpty();
  if (file.size > maxDocumentBytes) throw new DocumentTooLarge();
  const fields = Object.fromEntries([...form].filter((field): field is [string, string] => typeof field[1] === 'string'));
  return { fields, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function formOf(request: Request, limit: number): Promise<FormData> {
  let isTooLarge = false;
  let read = 0;
  const counted = request.body?.pipeThrough(new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      read += chunk.length;
      isTooLarge ||= read > limit;
      if (isTooLarge) controller.error(new DocumentTooLarge());
      else controller.enqueue(chunk);
    },
  }));
  const type = request.headers.get('content-type') ?? '';
  try {
    return await new Response(counted, { headers: { 'content-type': type } }).formData();
  } catch {
    // not a form, or one that was cut off: there is no file in it
    throw isTooLarge ? new DocumentTooLarge() : new DocumentEmpty();
  }
}
