export type Random = () => number;

/** Numbers in [0, 1) that are the same for the same seed: mulberry32, small and fast, for made-up data only. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One of the items, all alike likely. */
export function pick<T>(random: Random, items: readonly T[]): T {
  return at(items, Math.floor(random() * items.length));
}

/** One of the items, those in front more often, as with names. */
export function pickCommon<T>(random: Random, items: readonly T[]): T {
  return at(items, Math.floor(random() ** 2 * items.length));
}

/** A picker of items in proportion to their weights. */
export function weighted<T>(entries: readonly (readonly [T, number])[]): (random: Random) => T {
  let sum = 0;
  const steps = entries.map(([item, weight]) => ({ item, upTo: (sum += weight) }));
  return (random) => {
    const point = random() * sum;
    return (steps.find(({ upTo }) => point < upTo) ?? at(steps, steps.length - 1)).item;
  };
}

/** The same items in another order. */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return items.map((item) => ({ item, key: random() })).sort((a, b) => a.key - b.key).map(({ item }) => item);
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError('Nothing to pick from.');
  return item;
}
