import { randomUUID } from 'node:crypto';
import { keptName, type MediaType } from './rules.ts';
import { scanned } from './scan.ts';
import { keptOutside, sha256Of, type Store } from './store.ts';

/** A file that was judged, and what its row says of it. `size` in bytes. */
export type TakenIn = {
  id: string; fileName: string; mediaType: MediaType; size: number; sha256: string; store: Store; scan: 'clean' | 'not_scanned';
};

/**
 * Scans a file whose bytes are what its name says, and keeps it outside where the settings say so; in the database it is kept
 * in the transaction of its row.
 *
 * @throws DocumentInfected, ScanNotPossible, StoreNotReachable
 */
export async function takeIn(fileName: string, bytes: Uint8Array, mediaType: MediaType): Promise<TakenIn> {
  const [id, scan] = [randomUUID(), await scanned(bytes)];
  return { id, fileName: keptName(fileName), mediaType, size: bytes.length, sha256: sha256Of(bytes), store: await keptOutside(id, bytes), scan };
}
