import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { Facts, Refusal } from '#lib/kernel/errors.ts';
import type { VoucherReader } from './queries.ts';
import { explained, refusalByRule } from './refusals.ts';

/** What a grant today would say. Amounts in tetri, a share in per cent; null where a rule stands in the way of them. */
export type VoucherQuote = {
  /** Why it cannot be granted; null when it can. */
  rule: string | null;
  /** The exclusion from which an exception has to be shown; null: none concerns it. */
  exclusionCode: string | null;
  serviceCode: string | null; packageCode: string | null; share: number | null; areaMaxTetri: number | null;
  limitCode: string | null; limitTetri: number | null; leftTetri: number | null;
  priceTetri: number | null; programmeTetri: number | null; personTetri: number | null;
};

/** Another place, price or last day (all as the voucher has them when they are left out). */
export type Otherwise = { facilityId?: number; priceTetri?: number; until?: string };

/**
 * What a grant of the voucher would say today, by the rules in force, for whoever decides it or applied.
 * @throws VoucherUnknown for anybody else
 */
export const quoteOf = (actor: VoucherReader, voucherId: string, { facilityId, priceTetri, until }: Otherwise = {}): Promise<VoucherQuote> =>
  explained(() => as(actor, async (db) => {
    const [row] = await db.execute<VoucherQuote>(sql`
      select q.rule, q.exclusion_code as "exclusionCode", q.service_code as "serviceCode", q.package_code as "packageCode", q.share, q.area_max_tetri as "areaMaxTetri",
             q.limit_code as "limitCode", q.limit_tetri as "limitTetri", q.left_tetri as "leftTetri", q.price_tetri as "priceTetri",
             q.programme_tetri as "programmeTetri", q.person_tetri as "personTetri"
      from voucher_quote(${voucherId}, ${facilityId ?? null}::bigint, ${priceTetri ?? null}::bigint, ${until ?? null}::date) q`);
    return row!;
  }));

/** The refusal that a grant today would meet; null when there is none. */
export function obstacleIn({ rule, leftTetri }: VoucherQuote): Refusal | null {
  const kind = rule === null ? undefined : refusalByRule[rule];
  return kind ? new kind(leftOf(leftTetri)) : null;
}

/** What is left of a limit, as the sentences of a refusal take it. */
export const leftOf = (tetri: number | null): Facts =>
  (tetri === null ? { left: 'unknown' } : { left: 'known', lari: Math.floor(tetri / 100), tetri: tetri % 100 });
