import { sql, type SQL } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import type { AgencyActor, ClinicActor, OwnActor } from '#lib/kernel/actor.ts';
import { voucherColumns, voucherOfRow, type VoucherRow, voucherTables } from './columns.ts';
import type { Allowance, Voucher, VoucherDocument, VoucherStep } from './types.ts';

export type VoucherReader = OwnActor | ClinicActor | AgencyActor;

/** Row security shows a person and a guardian their own; the reader's person is named besides. */
const seenBy = (actor: VoucherReader): SQL =>
  (actor.kind === 'person' || actor.kind === 'guardian' ? sql`v.person_id = ${actor.personId}` : sql`true`);

/**
 * A voucher by its id.
 * @returns null when there is none, or it is not for this reader's eyes
 */
export const voucherById = (actor: VoucherReader, id: string): Promise<Voucher | null> => as(actor, (db) => voucherIn(db, actor, id));

/** The same inside a transaction. */
export async function voucherIn(db: Database, actor: VoucherReader, id: string): Promise<Voucher | null> {
  const [row] = await db.execute<VoucherRow>(sql`
    select ${voucherColumns} from ${voucherTables} where v.id = ${id} and ${seenBy(actor)}`);
  return row ? voucherOfRow(row) : null;
}

/** Every voucher of a person, and every application for one, the latest first. */
export const ownVouchers = (actor: OwnActor): Promise<Voucher[]> => as(actor, async (db) => {
  const rows = await db.execute<VoucherRow>(sql`
    select ${voucherColumns} from ${voucherTables} where ${seenBy(actor)} order by v.started_at desc, v.id desc`);
  return rows.map(voucherOfRow);
});

type StepRow = Omit<VoucherStep, 'at'> & { at: string | Date };

/** What was done to a voucher, the first step first. */
export const voucherSteps = (actor: VoucherReader, voucherId: string): Promise<VoucherStep[]> => as(actor, async (db) => {
  const rows = await db.execute<StepRow>(sql`
    select a.step, a.act, a.to_state as "toState", a.role, a.reason, d.number as "decisionNumber", a.at
    from voucher_acts a left join decisions d on d.id = a.decision_id
    where a.voucher_id = ${voucherId} order by a.step`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
});

type DocumentRow = Omit<VoucherDocument, 'addedAt'> & { addedAt: string | Date };

/** The papers of a voucher that were not taken out, as they were added. */
export const voucherDocuments = (actor: VoucherReader, voucherId: string): Promise<VoucherDocument[]> => as(actor, async (db) => {
  const rows = await db.execute<DocumentRow>(sql`
    select d.id, d.kind, d.file_name as "fileName", d.media_type as "mediaType", d.size, d.added_at as "addedAt"
    from voucher_documents d where d.voucher_id = ${voucherId} and d.removed_at is null order by d.added_at, d.id`);
  return rows.map((row) => ({ ...row, addedAt: new Date(row.addedAt) }));
});

/** What is left of a person's limits: this year's, also of a kind without a voucher, and those of other years. The latest year first. */
export const walletOf = (actor: VoucherReader, personId: string): Promise<Allowance[]> => as(actor, async (db) => [...await db.execute<Allowance>(sql`
  select w.year::integer, w.limit_code as "limitCode", w.limit_tetri as "limitTetri", w.reserved_tetri as "reservedTetri",
         w.used_tetri as "usedTetri", w.left_tetri as "leftTetri"
  from wallet_of(${personId}) w order by w.year desc, w.limit_code`)]);
