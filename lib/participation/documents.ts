import { and, eq, isNull, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { declarations, documents } from '#db/schema/declarations.ts';
import {
  DocumentKindNotChosen, DocumentUnknown, documentBytes, keepInDatabase, mediaTypeOf, sha256Of, takeIn,
} from '#lib/documents/index.ts';
import type { ManagerActor } from '#lib/kernel/actor.ts';
import type { DeclarationReader } from './declaration-file.ts';
import { documentKinds } from './declaration-schemas.ts';
import { DeclarationUnknown } from './errors.ts';
import { openToWrite } from './open-to-write.ts';
import { explained } from './refusals.ts';

type NewDocument = { facilityId: number; kind: string; fileName: string; bytes: Uint8Array };
type Kind = (typeof documentKinds)[number];
type Writable = { declarationId: number; version: number };

/**
 * Adds a document to the declaration that a facility is writing: judged by its bytes, scanned, kept in the database or in S3.
 * The same file sent twice is added once.
 *
 * @throws DocumentEmpty, DocumentTooLarge, DocumentNotWhatItSays, DocumentKindNotTaken, DocumentKindNotChosen, DocumentInfected,
 *   ScanNotPossible, StoreNotReachable; DeclarationUnknown when the facility is writing none, or is another's
 */
export async function addDocument(actor: ManagerActor, { facilityId, kind, fileName, bytes }: NewDocument): Promise<void> {
  if (!isKind(kind)) throw new DocumentKindNotChosen();
  const [mediaType, sha256] = [await mediaTypeOf(fileName, bytes), sha256Of(bytes)];
  const writable = await as(actor, (db) => writableAt(db, facilityId));
  if (!writable) throw new DeclarationUnknown();
  if (await as(actor, (db) => isThere(db, writable.declarationId, kind, sha256))) return;
  const { id, store, scan, ...file } = await takeIn(fileName, bytes, mediaType);
  await explained(() => as(actor, async (db) => {
    // since then it may have been signed in another window; the policy of the table refuses that too, without a sentence
    const now = await writableAt(db, facilityId);
    if (now?.declarationId !== writable.declarationId || now.version !== writable.version
      || (await openToWrite(db, now.declarationId)) !== now.version) throw new DeclarationUnknown();
    // in SQL: drizzle names every column of a table, and the app may not write them all
    await db.execute(sql`
      insert into documents (id, declaration_id, from_version, kind, file_name, media_type, size, sha256, store, scan, added_by)
      values (${id}, ${now.declarationId}, ${now.version}, ${kind}, ${file.fileName}, ${mediaType}, ${file.size}, ${sha256},
              ${store}, ${scan}, ${actor.accountId})`);
    if (store === 'database') await keepInDatabase(db, id, bytes);
  }));
}

const isKind = (kind: string): kind is Kind => (documentKinds as readonly string[]).includes(kind);

async function writableAt(db: Database, facilityId: number): Promise<Writable | null> {
  const [row] = await db.select({ declarationId: declarations.id, version: declarations.version }).from(declarations)
    .where(and(eq(declarations.facilityId, facilityId), sql`version_to_write(${declarations.id}) is not null`));
  return row ?? null;
}

async function isThere(db: Database, declarationId: number, kind: Kind, sha256: string): Promise<boolean> {
  const rows = await db.select({ id: documents.id }).from(documents).where(and(
    eq(documents.declarationId, declarationId), eq(documents.kind, kind), eq(documents.sha256, sha256), isNull(documents.untilVersion)));
  return rows.length > 0;
}

/**
 * Takes a document out of the version that is being written; versions that were signed with it keep it.
 * @throws DocumentUnknown
 */
export async function takeOutDocument(actor: ManagerActor, { documentId }: { documentId: string }): Promise<void> {
  await as(actor, async (db) => {
    const [document] = await db.select({ declarationId: documents.declarationId }).from(documents)
      .where(and(eq(documents.id, documentId), isNull(documents.untilVersion)));
    const version = document ? await openToWrite(db, document.declarationId) : null;
    if (version === null) throw new DocumentUnknown();
    await db.update(documents).set({ untilVersion: version }).where(and(eq(documents.id, documentId), isNull(documents.untilVersion)));
  });
}

export type OpenedDocument = { fileName: string; mediaType: string; bytes: Uint8Array };

/**
 * A document, for those who may read the declaration that it belongs to.
 * @throws DocumentUnknown, StoreNotReachable
 */
export async function openDocument(actor: DeclarationReader, id: string): Promise<OpenedDocument> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new DocumentUnknown();
  const [row] = await as(actor, (db) => db.select().from(documents).where(eq(documents.id, id)));
  if (!row) throw new DocumentUnknown();
  return { fileName: row.fileName, mediaType: row.mediaType, bytes: await documentBytes(actor, row) };
}
