import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrayText, elementsOf } from './arrays.ts';

it('reads what PostgreSQL writes', () => {
  expect(elementsOf('{09:00-18:00,NULL,"a b","say \\"no\\"","back\\\\slash","NULL",""}'))
    .toEqual(['09:00-18:00', null, 'a b', 'say "no"', 'back\\slash', 'NULL', '']);
  expect(elementsOf('{}')).toEqual([]);
});

it('reads back whatever it writes', () => {
  fc.assert(fc.property(fc.array(fc.option(fc.string({ unit: 'grapheme' }))), (elements) => {
    expect(elementsOf(arrayText(elements))).toEqual(elements);
  }));
});
