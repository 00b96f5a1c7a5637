import type { Refusal } from '#lib/kernel/errors.ts';
import { keptName } from './rules.ts';

export type OpenUpload = { fileName: string; bytes: AsyncIterable<Uint8Array> };
type Limits = {
  /** Bytes that the file may have. */
  limit: number;
  Empty: new () => Refusal;
  TooLarge: new () => Refusal;
};

/** The head of a form's part, and of a form around its file: far more than a browser writes. */
const longestHead = 16 * 1024;
const roomAround = 64 * 1024;

/**
 * Opens a form whose first field is a file, for a file that no memory should hold: its bytes come as the browser sends them.
 * A form that says that it is too large is not read at all; what follows the file is not read either.
 *
 * @throws Empty when there is no file, or it was cut off; TooLarge; while the bytes are read as well
 */
export async function openUpload(request: Request, { limit, Empty, TooLarge }: Limits): Promise<OpenUpload> {
  if (Number(request.headers.get('content-length') ?? 0) > limit + roomAround) throw new TooLarge();
  const boundary = /^multipart\/form-data;.*boundary="?([^";,]{1,200})"?/i.exec(request.headers.get('content-type') ?? '')?.[1];
  if (!boundary || !request.body) throw new Empty();
  const next = chunksOf(request.body, Empty);
  const { head, rest } = await headOf(next, Empty);
  const fileName = /\bfilename="([^"]*)"/i.exec(head)?.[1];
  if (!head.startsWith(`--${boundary}`) || !fileName) throw new Empty();
  const bytes = untilEnd(next, rest, Buffer.from(`\r\n--${boundary}`));
  return { fileName: keptName(fileName.replaceAll('%22', '"')), bytes: within(limit, bytes, TooLarge) };
}

type Next = () => Promise<Uint8Array>;

/** One chunk after the other. A form that stops before its end was cut off on its way: there is no file in it. */
function chunksOf(body: ReadableStream<Uint8Array>, Empty: Limits['Empty']): Next {
  const reader = body.getReader();
  return async () => {
    const read = await reader.read().catch(() => null);
    if (!read || read.done) throw new Empty();
    return read.value;
  };
}

/** What stands before the file's first byte, and what had been read beyond it. */
async function headOf(next: Next, Empty: Limits['Empty']): Promise<{ head: string; rest: Buffer }> {
  let read: Buffer = Buffer.alloc(0);
  while (read.length < longestHead) {
    const end = read.indexOf('\r\n\r\n');
    if (end >= 0) return { head: read.toString('utf8', 0, end), rest: read.subarray(end + 4) };
    read = Buffer.concat([read, await next()]);
  }
  throw new Empty();
}

/** The bytes before `end`, which may lie across two chunks. */
async function* untilEnd(next: Next, rest: Buffer, end: Buffer): AsyncGenerator<Uint8Array> {
  let read = rest;
  for (;;) {
    const at = read.indexOf(end);
    const sure = at >= 0 ? at : Math.max(0, read.length - end.length + 1);
    if (sure > 0) yield read.subarray(0, sure);
    if (at >= 0) return;
    read = Buffer.concat([read.subarray(sure), await next()]);
  }
}

async function* within(limit: number, bytes: AsyncIterable<Uint8Array>, TooLarge: Limits['TooLarge']): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of bytes) {
    read += chunk.length;
    if (read > limit) throw new TooLarge();
    yield chunk;
  }
}
