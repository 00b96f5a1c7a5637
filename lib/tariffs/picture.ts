import type { PriceGroup } from './unit-file.ts';

/** The size of the picture, in its own units. */
export const picture = { width: 640, height: 200, radius: 6 } as const;
const { width, height, radius } = picture;
/** Dots over each other. */
const tallest = 14;

/** Where the prices stand: each dot is `each` of them, and `xOf` is the place of a price, in tetri, between the ends. */
export type Picture = { dots: { x: number; y: number }[]; each: number; xOf: (tetri: number) => number };

/** The prices as dots over a line from the lowest to the highest. The ends also hold what is to be marked, such as an area in force. */
export function pictureOf(groups: PriceGroup[], marked: number[] = []): Picture {
  const [low, high] = [Math.min(...groups.map(({ lowest }) => lowest), ...marked), Math.max(...groups.map(({ highest }) => highest), ...marked)];
  const xOf = (tetri: number) => Math.round(radius + ((tetri - low) / Math.max(high - low, 1)) * (width - 2 * radius));
  const each = Math.max(1, Math.ceil(Math.max(0, ...groups.map(({ prices }) => prices)) / tallest));
  return { dots: groups.flatMap((group) => column(group, each, xOf)), each, xOf };
}

const column = ({ prices, lowest, highest }: PriceGroup, each: number, xOf: Picture['xOf']) =>
  Array.from({ length: Math.ceil(prices / each) }, (_, i) => ({ x: xOf((lowest + highest) / 2), y: height - radius - i * 2 * radius }));
