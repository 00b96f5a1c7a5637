import { expect, test } from 'vitest';
import { byBetter } from './better.ts';
import { type Package, packages } from './types.ts';

const bestFirst: Package[] = ['veterans', 'target_group', 'pension_age', 'basic_u18', 'basic_o18', 'minimum'];

test('of any two packages, one is the better, and the order has no circle', () => {
  for (const [i, better] of bestFirst.entries())
    for (const worse of bestFirst.slice(i + 1)) {
      expect([better, worse, Math.sign(byBetter(better, worse))]).toEqual([better, worse, -1]);
      expect([worse, better, Math.sign(byBetter(worse, better))]).toEqual([worse, better, 1]);
    }
  expect([...packages].sort(byBetter)).toEqual(bestFirst);
});
