import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { DocumentUnknown, keptBytes, type MediaType } from '#lib/documents/index.ts';
import type { AgencyActor, ClinicActor } from '#lib/kernel/actor.ts';
import { explainedBy } from '#lib/kernel/explained.ts';

export type ViewedScan = { fileName: string; mediaType: MediaType; bytes: Uint8Array };
type Row = { id: string | null; file_name: string; media_type: MediaType; store: 'database' | 's3'; sha256: string; bytes: Buffer | null };

/**
 * A scan of a signed form, for the clinic that added it while the person is its business, and for the agency once it has stated
 * a purpose today: without one, and with none of these, it is unknown. The look is written in the person's journal.
 * @throws DocumentUnknown, StoreNotReachable
 */
export async function viewScan(actor: ClinicActor | AgencyActor, id: string): Promise<ViewedScan> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new DocumentUnknown();
  const [row] = await explainedBy({ purpose_is_stated: DocumentUnknown }, () =>
    as(actor, (db) => db.execute<Row>(sql`select * from view_scan(${id})`)));
  if (!row?.id) throw new DocumentUnknown();
  const { file_name: fileName, media_type: mediaType, bytes: inDatabase, ...kept } = row;
  const bytes = await keptBytes({ ...kept, id: row.id }, async () => inDatabase ?? Promise.reject(new DocumentUnknown()));
  return { fileName, mediaType, bytes };
}
