import type { Shares } from './rules-on.ts';
import type { Package } from './types.ts';

/**
 * Which of two packages is the better one by the tables of a day: negative when it is the first, as a sort takes it.
 *
 * The page does not say, so the service decides (decision 10): the better package is the one with which the programme pays the
 * higher share, on average, of the services that **both** cover; where that is equal, the one that covers more services. A service
 * that only one list names does not outweigh a higher share of everything else.
 * By the tables of Resolution 36 the order is: veterans, target group, pension age, basic under 18, basic, minimum.
 */
export const byBetter = (shares: Shares) => (one: Package, other: Package): number => {
  const [ones, others] = [shares.get(one) ?? none, shares.get(other) ?? none];
  const common = [...ones.keys()].filter((service) => others.has(service));
  const sum = (of: ReadonlyMap<string, number>) => common.reduce((total, service) => total + (of.get(service) ?? 0), 0);
  return sum(others) - sum(ones) || others.size - ones.size;
};

const none: ReadonlyMap<string, number> = new Map();
