import { sharesOf } from './shares.ts';
import type { Package } from './types.ts';

/**
 * Which of two packages is the better one: negative when it is the first, as a sort takes it.
 *
 * The page does not say, so the service decides (decision 10) by the tables of Resolution 36: the better package is the one
 * with which the programme pays the higher share, on average, of the services that **both** cover; where that is equal, the one
 * that covers more services. A service that only one list names does not outweigh a higher share of everything else.
 * The order that follows: veterans, target group, pension age, basic under 18, basic, minimum.
 */
export function byBetter(one: Package, other: Package): number {
  const [ones, others] = [sharesOf(one), sharesOf(other)];
  const common = [...ones.keys()].filter((service) => others.has(service));
  const sum = (shares: Map<string, number>) => common.reduce((total, service) => total + (shares.get(service) ?? 0), 0);
  return sum(others) - sum(ones) || others.size - ones.size;
}
