import { and, eq, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { consentScans } from '#db/schema/index.ts';
import { mediaTypeOf, sha256Of, takeIn } from '#lib/documents/index.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { VisitOver } from './errors.ts';
import { refuseUnreadable } from './scan-quality.ts';
import { visitOf } from './visit.ts';

/** `visitId` is null for a form that a clinic brings later, of somebody who is or was registered with it. */
type Whose = { personId: string; visitId: string | null };
type File = { fileName: string; bytes: Uint8Array };

/**
 * Adds the scan of a signed form to a visit; the same file sent twice is added once.
 * @throws VisitOver, and as `addConsentScan`
 */
export async function addScanAtCounter(actor: ClinicActor, visitId: string, file: File): Promise<{ id: string }> {
  const visit = await visitOf(actor, visitId);
  if (!visit) throw new VisitOver();
  return addConsentScan(actor, { personId: visit.personId, visitId }, file);
}

/**
 * Adds the scan of somebody's signed form: judged by its bytes, readable, scanned for viruses, kept in the database or in S3.
 *
 * @throws ScanUnreadable, DocumentEmpty, DocumentTooLarge, DocumentNotWhatItSays, DocumentKindNotTaken, DocumentInfected,
 *   ScanNotPossible, StoreNotReachable
 */
export async function addConsentScan(actor: ClinicActor, whose: Whose, { fileName, bytes }: File): Promise<{ id: string }> {
  const mediaType = await mediaTypeOf(fileName, bytes);
  await refuseUnreadable(mediaType, bytes);
  const before = await as(actor, (db) => addedBefore(db, whose, sha256Of(bytes)));
  if (before) return before;
  const file = await takeIn(fileName, bytes, mediaType);
  await as(actor, async (db) => {
    // in SQL: drizzle names every column of a table, and the app may not write them all
    await db.execute(sql`
      insert into consent_scans (id, facility_id, person_id, visit_id, file_name, media_type, size, sha256, store, scan, added_by)
      values (${file.id}, ${actor.facilityId}, ${whose.personId}, ${whose.visitId}, ${file.fileName}, ${file.mediaType}, ${file.size},
              ${file.sha256}, ${file.store}, ${file.scan}, ${actor.accountId})`);
    if (file.store === 'database')
      await db.execute(sql`insert into consent_scan_contents (scan_id, bytes) values (${file.id}, ${Buffer.from(bytes)})`);
  });
  return { id: file.id };
}

async function addedBefore(db: Database, { visitId }: Whose, sha256: string): Promise<{ id: string } | null> {
  if (visitId === null) return null;
  const [scan] = await db.select({ id: consentScans.id }).from(consentScans)
    .where(and(eq(consentScans.visitId, visitId), eq(consentScans.sha256, sha256)));
  return scan ?? null;
}
