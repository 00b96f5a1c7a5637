import { expect, it } from 'vitest';
import { picture, pictureOf } from './picture.ts';

const group = (prices: number, lowest: number, highest = lowest) => ({ prices, lowest, highest });

it('has a dot for each price, from one end to the other, over each other where they are alike', () => {
  const { dots, each, xOf } = pictureOf([group(1, 1000), group(3, 1500), group(1, 2000)]);
  expect(each).toBe(1);
  expect(dots.map(({ x }) => x)).toEqual([6, 320, 320, 320, 634]);
  expect(new Set(dots.slice(1, 4).map(({ y }) => y)).size).toBe(3);
  expect([xOf(1000), xOf(2000)]).toEqual([6, picture.width - 6]);
});

it('lets a dot be many prices when there are many, and stays within its height', () => {
  const { dots, each } = pictureOf([group(20_000, 1000), group(1, 9000)]);
  expect(each).toBe(1429);
  expect(dots.every(({ y }) => y > 0 && y < picture.height)).toBe(true);
  expect(dots.length).toBe(15);
});

it('holds what is marked beyond the prices, and a single price', () => {
  expect(pictureOf([group(2, 1000)], [3000]).xOf(3000)).toBe(634);
  expect(pictureOf([group(1, 1000)]).dots).toEqual([{ x: 6, y: 194 }]);
});
