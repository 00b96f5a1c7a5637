import { expect, test } from 'vitest';
import { as } from '#db/as.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { byBetter } from './better.ts';
import { sharesIn } from './rules-on.ts';
import { type Package, packages } from './types.ts';

testSettings();
await freshDatabase();
const [version] = await as({ kind: 'anyone' }, sharesIn);
const order = byBetter(version!.shares);
const bestFirst: Package[] = ['veterans', 'target_group', 'pension_age', 'basic_u18', 'basic_o18', 'minimum'];

test('of any two packages, one is the better, and the order has no circle', () => {
  for (const [i, better] of bestFirst.entries())
    for (const worse of bestFirst.slice(i + 1)) {
      expect([better, worse, Math.sign(order(better, worse))]).toEqual([better, worse, -1]);
      expect([worse, better, Math.sign(order(worse, better))]).toEqual([worse, better, 1]);
    }
  expect([...packages].sort(order)).toEqual(bestFirst);
});
