import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { as, type Database, type DatabaseActor } from '#db/as.ts';
import { documentContents } from '#db/schema/declarations.ts';
import { DocumentUnknown } from './errors.ts';
import { hasS3, keepInS3, readFromS3 } from './s3.ts';

export type Store = 'database' | 's3';

/** The hash of a file's bytes, in hexadecimal. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Keeps bytes outside the database, where the settings say so; before the document's row is written, so that no row is
 * without its bytes. Where it is kept in the database, `keepInDatabase` does so in the transaction of the row.
 *
 * @throws StoreNotReachable
 */
export async function keptOutside(id: string, bytes: Uint8Array): Promise<Store> {
  if (!hasS3()) return 'database';
  await keepInS3(id, bytes, sha256Of(bytes));
  return 's3';
}

/** Keeps bytes in the database, in the transaction of the document's row. */
export const keepInDatabase = (db: Database, id: string, bytes: Uint8Array): Promise<unknown> =>
  db.insert(documentContents).values({ documentId: id, bytes: Buffer.from(bytes) });

/**
 * The bytes of a document whose row the actor has read; they are the ones that were added.
 * @throws DocumentUnknown, StoreNotReachable; Error when they are others
 */
export const documentBytes = (actor: DatabaseActor, document: Kept): Promise<Uint8Array> =>
  keptBytes(document, () => as(actor, (db) => readFromDatabase(db, document.id)));

export type Kept = { id: string; store: Store; sha256: string };

/**
 * The bytes that were kept under an id, from outside or as `inDatabase` reads them.
 * @throws DocumentUnknown, StoreNotReachable; Error when they are not those that were added
 */
export async function keptBytes({ id, store, sha256 }: Kept, inDatabase: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const bytes = store === 's3' ? await readFromS3(id) : await inDatabase();
  if (sha256Of(bytes) !== sha256) throw new Error(`Document ${id} is not what was added.`);
  return bytes;
}

async function readFromDatabase(db: Database, id: string): Promise<Uint8Array> {
  const [row] = await db.select({ bytes: documentContents.bytes }).from(documentContents).where(eq(documentContents.documentId, id));
  if (!row) throw new DocumentUnknown();
  return row.bytes;
}
