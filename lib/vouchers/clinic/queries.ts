import { sql, type SQL } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { maskNumber } from '#lib/kernel/format.ts';
import { voucherColumns, voucherOfRow, type VoucherRow, voucherTables } from '../columns.ts';
import type { Voucher } from '../types.ts';
import type { ClinicList, ClinicVouchersQuery } from './schemas.ts';

/** Vouchers on one page of a facility's list. */
export const clinicVouchersPageSize = 50;

/** Whose voucher it is, as the facility needs it. */
export type Patient = { name: { ka: string; en: string }; maskedNumber: string };
export type ClinicVoucher = Voucher & { patient: Patient | null };

/** Over by its date, whether or not the night's work has said so. */
const isOver = sql`(v.state in ('granted', 'accepted') and v.valid_until < today())`;

/** Row security shows a facility what it applied for and, once granted, what it was chosen for; a list is a part of that. */
function listed(list: ClinicList, { facilityId }: ClinicActor): { wanted: SQL; order: SQL } {
  const chosen = sql`v.facility_id = ${facilityId}`;
  switch (list) {
    case 'awaiting': return { wanted: sql`${chosen} and v.state = 'granted' and not ${isOver}`, order: sql`v.valid_until, v.id` };
    case 'accepted': return { wanted: sql`${chosen} and v.state = 'accepted' and not ${isOver}`, order: sql`v.valid_until, v.id` };
    case 'used': return { wanted: sql`${chosen} and v.state = 'used'`, order: sql`v.used_on desc, v.id desc` };
    case 'over': return { wanted: sql`${chosen} and (v.state in ('given_back', 'expired', 'cancelled') or ${isOver})`, order: sql`v.valid_until desc, v.id desc` };
    // what was sent back waits for the facility, and what it has not sent
    case 'applied': return {
      wanted: sql`v.applicant_facility_id = ${facilityId}`, order: sql`v.state not in ('returned', 'draft'), v.started_at desc, v.id desc`,
    };
  }
}

type ListedRow = VoucherRow & { total: number };

/** A page of one of the facility's lists: what runs out first on top, of what is over the latest. That people were on it, they read. */
export const clinicVouchers = (actor: ClinicActor, { list, page }: ClinicVouchersQuery) => as(actor, async (db) => {
  const { wanted, order } = listed(list, actor);
  const rows = await db.execute<ListedRow>(sql`
    select ${voucherColumns}, (count(*) over ())::integer as total from ${voucherTables} where ${wanted} order by ${order}
    limit ${clinicVouchersPageSize} offset ${(page - 1) * clinicVouchersPageSize}`);
  return { total: rows[0]?.total ?? 0, vouchers: await withPatients(db, rows) };
});

/** How many vouchers of each list wait for the facility's act: accepted or not, and applications that were sent back. */
export const clinicVouchersWaiting = (actor: ClinicActor) => as(actor, async (db) => {
  const [row] = await db.execute<{ awaiting: number; accepted: number; returned: number }>(sql`
    select (count(*) filter (where v.facility_id = ${actor.facilityId} and v.state = 'granted' and not ${isOver}))::integer as awaiting,
           (count(*) filter (where v.facility_id = ${actor.facilityId} and v.state = 'accepted' and not ${isOver}))::integer as accepted,
           (count(*) filter (where v.applicant_facility_id = ${actor.facilityId} and v.state = 'returned'))::integer as returned
    from vouchers v`);
  return row ?? { awaiting: 0, accepted: 0, returned: 0 };
});

/** One of them, with whose it is; null for another's, and for one that does not exist. */
export const clinicVoucher = (actor: ClinicActor, id: string): Promise<ClinicVoucher | null> => as(actor, async (db) => {
  const rows = await db.execute<VoucherRow>(sql`select ${voucherColumns} from ${voucherTables} where v.id = ${id}`);
  const [voucher] = await withPatients(db, rows);
  return voucher ?? null;
});

type Holder = { voucher_id: string; name_ka: string; name_en: string; number: string };

/** With names, which a function gives that writes down who looked. */
async function withPatients(db: Database, rows: VoucherRow[]): Promise<ClinicVoucher[]> {
  if (rows.length === 0) return [];
  const ids = sql.join(rows.map(({ id }) => sql`${id}::uuid`), sql`, `);
  const holders = await db.execute<Holder>(sql`select * from voucher_holders(array[${ids}])`);
  const known = new Map(holders.map(({ voucher_id: id, name_ka: ka, name_en: en, number }) =>
    [id, { name: { ka, en }, maskedNumber: maskNumber(number) }]));
  return rows.map((row) => ({ ...voucherOfRow(row), patient: known.get(row.id) ?? null }));
}
