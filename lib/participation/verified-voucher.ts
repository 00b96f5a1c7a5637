import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { Actor } from '#lib/kernel/actor.ts';

/** What a cashier needs to know of a letter of guarantee, and no more: no name, no diagnosis. Amounts in tetri, dates 'YYYY-MM-DD'. */
export type VerifiedVoucher = {
  kind: 'voucher';
  number: string;
  state: 'granted' | 'accepted' | 'used' | 'given_back' | 'expired' | 'cancelled';
  unit: { ka: string; en: string };
  facility: { ka: string; en: string };
  priceTetri: number;
  programmeTetri: number;
  personTetri: number;
  validFrom: string;
  /** The last day. */
  validUntil: string;
  /** Null of a newborn who has no number yet. */
  maskedNumber: string | null;
};

type Row = Omit<VerifiedVoucher, 'kind' | 'number' | 'unit' | 'facility'> & { unitKa: string; unitEn: string; facilityKa: string; facilityEn: string };

/** A voucher by its number, for whoever proved the code that stands beside it; null when none was granted under it. */
export const voucherByNumber = (actor: Actor, number: string): Promise<VerifiedVoucher | null> => as(actor, async (db) => {
  const [row] = await db.execute<Row>(sql`
    select state, unit_ka as "unitKa", unit_en as "unitEn", facility_ka as "facilityKa", facility_en as "facilityEn",
           price_tetri as "priceTetri", programme_tetri as "programmeTetri", person_tetri as "personTetri",
           valid_from as "validFrom", valid_until as "validUntil", masked_number as "maskedNumber"
    from voucher_by_number(${number})`);
  if (!row) return null;
  const { unitKa, unitEn, facilityKa, facilityEn, ...voucher } = row;
  return { kind: 'voucher', number, ...voucher, unit: { ka: unitKa, en: unitEn }, facility: { ka: facilityKa, en: facilityEn } };
});
