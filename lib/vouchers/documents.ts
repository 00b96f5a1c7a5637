import { sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { DocumentKindNotChosen, DocumentUnknown, keptBytes, mediaTypeOf, sha256Of, takeIn, type MediaType } from '#lib/documents/index.ts';
import type { ClinicActor, OwnActor } from '#lib/kernel/actor.ts';
import { VoucherMoveNotPossible, VoucherUnknown } from './errors.ts';
import { type VoucherReader } from './queries.ts';
import { explained } from './refusals.ts';
import { documentKinds, type VoucherDocumentKind } from './types.ts';

/** `voucherId` is null where the address names none. */
type NewDocument = { voucherId: string | null; kind: string; fileName: string; bytes: Uint8Array };

const isKind = (kind: string): kind is VoucherDocumentKind => (documentKinds as readonly string[]).includes(kind);

/**
 * Adds a paper to an application while it is written: judged by its bytes, scanned, kept in the database or in S3.
 * The same file sent twice is added once.
 *
 * @throws DocumentEmpty, DocumentTooLarge, DocumentNotWhatItSays, DocumentKindNotTaken, DocumentKindNotChosen, DocumentInfected,
 *   ScanNotPossible, StoreNotReachable; VoucherUnknown, VoucherMoveNotPossible, TooManyDocuments
 */
export async function addVoucherDocument(actor: OwnActor | ClinicActor, { voucherId, kind, fileName, bytes }: NewDocument): Promise<void> {
  if (voucherId === null) throw new VoucherUnknown();
  if (!isKind(kind)) throw new DocumentKindNotChosen();
  const [mediaType, sha256] = [await mediaTypeOf(fileName, bytes), sha256Of(bytes)];
  if (await as(actor, (db) => isThere(db, voucherId, kind, sha256))) return;
  const { id, store, scan, ...file } = await takeIn(fileName, bytes, mediaType);
  await explained(() => as(actor, async (db) => {
    await refuseUnlessWritten(db, voucherId);
    await db.execute(sql`
      insert into voucher_documents (id, voucher_id, kind, file_name, media_type, size, sha256, store, scan, added_by)
      values (${id}, ${voucherId}, ${kind}, ${file.fileName}, ${mediaType}, ${file.size}, ${sha256}, ${store}, ${scan}, ${actor.accountId})`);
    if (store === 'database')
      await db.execute(sql`insert into voucher_document_contents (document_id, bytes) values (${id}, ${Buffer.from(bytes)})`);
  }));
}

async function isThere(db: Database, voucherId: string, kind: string, sha256: string): Promise<boolean> {
  await refuseUnlessWritten(db, voucherId);
  const rows = await db.execute(sql`
    select from voucher_documents where voucher_id = ${voucherId} and kind = ${kind} and sha256 = ${sha256} and removed_at is null`);
  return rows.length > 0;
}

/** The policy of the table refuses the same, without a sentence. */
async function refuseUnlessWritten(db: Database, voucherId: string): Promise<void> {
  const [voucher] = await db.execute<{ isMine: boolean }>(sql`select may_write_voucher(id) as "isMine" from vouchers where id = ${voucherId}`);
  if (!voucher) throw new VoucherUnknown();
  if (!voucher.isMine) throw new VoucherMoveNotPossible();
}

/**
 * Takes a paper out of an application while it is written. Whoever takes it out twice has taken it out.
 * @throws VoucherUnknown, VoucherMoveNotPossible
 */
export const takeOutVoucherDocument = (actor: OwnActor | ClinicActor, documentId: string): Promise<void> => explained(() => as(actor, async (db) => {
  await db.execute(sql`select from remove_voucher_document(${documentId})`);
}));

export type OpenedVoucherDocument = { fileName: string; mediaType: MediaType; bytes: Uint8Array };
type Row = { id: string | null; file_name: string; media_type: MediaType; store: 'database' | 's3'; sha256: string; bytes: Buffer | null };

/**
 * A paper of a voucher, for those who may see it. The look is written in the person's journal.
 * @throws DocumentUnknown, StoreNotReachable
 */
export async function openVoucherDocument(actor: VoucherReader, id: string): Promise<OpenedVoucherDocument> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new DocumentUnknown();
  const [row] = await as(actor, (db) => db.execute<Row>(sql`select * from view_voucher_document(${id})`));
  if (!row?.id) throw new DocumentUnknown();
  const { file_name: fileName, media_type: mediaType, bytes: inDatabase, ...kept } = row;
  const bytes = await keptBytes({ ...kept, id: row.id }, async () => inDatabase ?? Promise.reject(new DocumentUnknown()));
  return { fileName, mediaType, bytes };
}
