import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { OwnActor } from '#lib/kernel/actor.ts';
import { maskNumber } from '#lib/kernel/format.ts';
import { voucherColumns, voucherOfRow, type VoucherRow, voucherTables } from './columns.ts';
import { isHeld } from './parts.ts';
import type { Granted, Voucher } from './types.ts';

/** A letter of guarantee: a voucher that may still be used, and whose it is. */
export type Letter = {
  number: string;
  grantedOn: string;
  /** Of the decision that the letter rests on as it stands. */
  decisionNumber: string;
  person: { name: string; maskedNumber: string };
  unit: string;
  facility: NonNullable<Voucher['facility']>;
  priceTetri: number;
  granted: Granted;
};

type Holder = { name: string; personNumber: string | null; decisionNumber: string };

/**
 * The letter of a voucher, in Georgian, the language of the agency's acts.
 * @returns null when nothing was granted, it is over or used, or it is somebody else's
 */
export const letterOf = (actor: OwnActor, id: string): Promise<Letter | null> => as(actor, async (db) => {
  const [row] = await db.execute<VoucherRow & Holder>(sql`
    select ${voucherColumns}, p.given_name || ' ' || p.family_name as name, coalesce(p.personal_number, p.birth_certificate_number) as "personNumber",
           (select e.number from voucher_acts c join decisions e on e.id = c.decision_id
            where c.voucher_id = v.id order by c.step desc limit 1) as "decisionNumber"
    from ${voucherTables} join people p on p.id = v.person_id where v.id = ${id} and v.person_id = ${actor.personId}`);
  if (!row) return null;
  const { number, unit, facility, priceTetri, granted, ...voucher } = voucherOfRow(row);
  if (!isHeld(voucher) || !granted || !unit || !facility || priceTetri === null) return null;
  const person = { name: row.name, maskedNumber: maskNumber(row.personNumber ?? '') };
  return { number, grantedOn: granted.validFrom, decisionNumber: row.decisionNumber, person, unit: unit.name.ka, facility, priceTetri, granted };
});
