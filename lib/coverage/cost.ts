import type { Cell } from './tables.ts';

/** Why the programme pays what it pays: it covers the service, does not, or an exclusion takes it out of the package. */
export type Outcome = 'covered' | 'not_covered' | 'excluded';

/** What a cost is counted from. Every amount is in whole tetri. */
export type Asked = {
  priceTetri: number;
  /** What the package says of the service; null: its table has no such row. */
  cell: Pick<Cell, 'share' | 'tariffArea'> | null;
  /** The tariff area's maximum for the unit of service; null: none is in force. */
  areaMaxTetri: number | null;
  /** What is left of the limit; null: there is no limit. */
  leftTetri: number | null;
  isExcluded: boolean;
};

/** Who pays what of a price, step by step, in whole tetri. `programmeTetri` and `personTetri` are the price together. */
export type Cost = {
  outcome: Outcome;
  priceTetri: number;
  /** In percent; null: nothing. */
  share: number | null;
  /** The tariff area's maximum, where it applies to the cell; null: the share is of the price. */
  areaMaxTetri: number | null;
  /** What the share is of: the lower of the price and the tariff area's maximum. */
  baseTetri: number;
  /** The share before the limit. */
  shareTetri: number;
  /** Left of the limit before this; null: there is no limit. */
  leftTetri: number | null;
  programmeTetri: number;
  personTetri: number;
};

/**
 * What the programme pays of a price before any limit: its share of the lower of the price and the tariff area's maximum, to the
 * nearest tetri, a half in the person's favour. The twin of `programme_share` in 0044.
 */
export function programmeShare(priceTetri: number, share: number, areaMaxTetri: number | null): number {
  const hundredths = share * Math.min(priceTetri, areaMaxTetri ?? priceTetri) + 50;
  return (hundredths - hundredths % 100) / 100;
}

/** Who pays what of a price. What is not covered, or is excluded, the person pays whole. */
export function costOf({ priceTetri, cell, areaMaxTetri, leftTetri, isExcluded }: Asked): Cost {
  const share = cell?.share ?? null;
  if (share === null) return { ...unpaid(priceTetri), outcome: 'not_covered' };
  if (isExcluded) return { ...unpaid(priceTetri), outcome: 'excluded' };
  const max = cell?.tariffArea ? areaMaxTetri : null;
  const shareTetri = programmeShare(priceTetri, share, max);
  const programmeTetri = leftTetri === null ? shareTetri : Math.min(shareTetri, leftTetri);
  return {
    outcome: 'covered', priceTetri, share, areaMaxTetri: max, baseTetri: Math.min(priceTetri, max ?? priceTetri), shareTetri, leftTetri,
    programmeTetri, personTetri: priceTetri - programmeTetri,
  };
}

const unpaid = (priceTetri: number): Omit<Cost, 'outcome'> => ({
  priceTetri, share: null, areaMaxTetri: null, baseTetri: priceTetri, shareTetri: 0, leftTetri: null, programmeTetri: 0, personTetri: priceTetri,
});

/** What is left of a limit: never less than nothing, whatever somebody says they have used. */
export const leftOf = (limitTetri: number, goneTetri: number): number => Math.max(0, limitTetri - goneTetri);
