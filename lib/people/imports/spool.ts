import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Bytes that are read at once. */
const block = 256 * 1024;

export type Spooled = { sha256: string; size: number; read: () => AsyncIterable<Uint8Array> };

/**
 * Lays what arrives down in a file that this process alone may read, and takes it away when `work` has settled. A slow sender so
 * holds neither memory nor a transaction, and the file can be read again.
 */
export async function spooled<T>(bytes: AsyncIterable<Uint8Array>, work: (file: Spooled) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'erti-import-'));
  try {
    const file = path.join(folder, 'file');
    const [hash, seen] = [createHash('sha256'), { size: 0 }];
    await pipeline(bytes, async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        seen.size += chunk.length;
        yield chunk;
      }
    }, createWriteStream(file, { mode: 0o600 }));
    return await work({ sha256: hash.digest('hex'), size: seen.size, read: () => createReadStream(file, { highWaterMark: block }) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
