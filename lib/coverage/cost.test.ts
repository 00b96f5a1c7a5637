import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Asked, costOf, leftOf, programmeShare } from './cost.ts';
import { highestPrice } from '#lib/kernel/money.ts';

const covered = (share: number, tariffArea = false) => ({ share, tariffArea });
const lari = (amount: number) => amount * 100;
const asked = (facts: Partial<Asked>): Asked => ({ priceTetri: lari(100), cell: covered(70), areaMaxTetri: null, leftTetri: null, isExcluded: false, ...facts });

describe('who pays what', () => {
  it.each<[string, Partial<Asked>, programme: number, person: number]>([
    ['70 % of a hundred lari', {}, lari(70), lari(30)],
    ['all of it', { cell: covered(100) }, lari(100), 0],
    ['half of it', { cell: covered(50) }, lari(50), lari(50)],
    ['nothing, when the package does not cover it', { cell: { share: null, tariffArea: false } }, 0, lari(100)],
    ['nothing, when the package has no such row', { cell: null }, 0, lari(100)],
    ['nothing, when it is excluded', { cell: covered(100), isExcluded: true }, 0, lari(100)],
    ['the share of the area’s maximum, and not of a higher price', { cell: covered(70, true), areaMaxTetri: lari(80) }, lari(56), lari(44)],
    ['the share of the price, when the area is above it', { cell: covered(70, true), areaMaxTetri: lari(120) }, lari(70), lari(30)],
    ['the share of the price, when no area is in force', { cell: covered(70, true) }, lari(70), lari(30)],
    ['the share of the price, when the area is not the cell’s', { areaMaxTetri: lari(80) }, lari(70), lari(30)],
    ['all of the area’s maximum, and the person the rest', { priceTetri: lari(5000), cell: covered(100, true), areaMaxTetri: lari(3200) }, lari(3200), lari(1800)],
    ['no more than the limit', { priceTetri: lari(20_000), cell: covered(100), leftTetri: lari(15_000) }, lari(15_000), lari(5000)],
    ['exactly the limit', { priceTetri: lari(15_000), cell: covered(100), leftTetri: lari(15_000) }, lari(15_000), 0],
    ['what is left of the limit', { priceTetri: lari(9000), cell: covered(100), leftTetri: 1 }, 1, lari(9000) - 1],
    ['nothing, when nothing is left', { priceTetri: lari(9000), cell: covered(100), leftTetri: 0 }, 0, lari(9000)],
    ['the area first and the limit after it', { priceTetri: lari(20_000), cell: covered(70, true), areaMaxTetri: lari(10_000), leftTetri: lari(6000) }, lari(6000), lari(14_000)],
    ['a childbirth up to its sum', { priceTetri: lari(700), cell: covered(100), leftTetri: lari(500) }, lari(500), lari(200)],
    ['a childbirth below its sum', { priceTetri: lari(450), cell: covered(100), leftTetri: lari(500) }, lari(450), 0],
    ['medicines: half, up to the limit', { priceTetri: lari(140), cell: covered(50), leftTetri: lari(50) }, lari(50), lari(90)],
    ['a half of a tetri in the person’s favour', { priceTetri: 1, cell: covered(50) }, 1, 0],
    ['less than a half of a tetri in nobody’s', { priceTetri: 7, cell: covered(70) }, 5, 2],
    ['the lowest price', { priceTetri: 1, cell: covered(70) }, 1, 0],
    ['the highest price', { priceTetri: highestPrice, cell: covered(70) }, 69_999_999, 30_000_000],
  ])('%s', (_, facts, programme, person) => {
    expect(costOf(asked(facts))).toMatchObject({ programmeTetri: programme, personTetri: person });
  });

  it('says which of the three it was', () => {
    const outcome = (facts: Partial<Asked>) => costOf(asked(facts)).outcome;
    expect([outcome({}), outcome({ cell: null }), outcome({ isExcluded: true })]).toEqual(['covered', 'not_covered', 'excluded']);
  });
});

test('what is left of a limit is never less than nothing', () => {
  expect([leftOf(500, 0), leftOf(500, 499), leftOf(500, 500), leftOf(500, 501)]).toEqual([500, 1, 0, 0]);
});

const price = fc.integer({ min: 1, max: highestPrice });
const share = fc.integer({ min: 1, max: 100 });
const amount = fc.option(fc.integer({ min: 0, max: highestPrice }));
const area = fc.option(price);
const anything: fc.Arbitrary<Asked> = fc.record({
  priceTetri: price, areaMaxTetri: area, leftTetri: amount, isExcluded: fc.boolean(),
  cell: fc.option(fc.record({ share: fc.option(share), tariffArea: fc.boolean() })),
});

describe('whatever is asked', () => {
  it('the two are the price together, both whole tetri and never negative, and the programme stays within the limit', () => {
    fc.assert(fc.property(anything, (question) => {
      const { programmeTetri, personTetri } = costOf(question);
      expect(programmeTetri + personTetri).toBe(question.priceTetri);
      for (const part of [programmeTetri, personTetri]) expect(Number.isSafeInteger(part) && part >= 0).toBe(true);
      expect(programmeTetri).toBeLessThanOrEqual(question.leftTetri ?? question.priceTetri);
    }), { numRuns: 5000 });
  });

  it('a higher share never costs the person more, and neither does a higher area or limit', () => {
    fc.assert(fc.property(anything, share, share, (question, one, other) => {
      const person = (facts: Partial<Asked>) => costOf({ ...question, ...facts }).personTetri;
      const withShare = (of: number) => person({ cell: { tariffArea: true, ...question.cell, share: of } });
      expect(withShare(Math.max(one, other))).toBeLessThanOrEqual(withShare(Math.min(one, other)));
      expect(person({ areaMaxTetri: (question.areaMaxTetri ?? 0) + one })).toBeLessThanOrEqual(person({ areaMaxTetri: question.areaMaxTetri ?? 0 }));
      expect(person({ leftTetri: (question.leftTetri ?? 0) + one })).toBeLessThanOrEqual(person({ leftTetri: question.leftTetri ?? 0 }));
    }), { numRuns: 3000 });
  });

  it('a higher price never costs the person less', () => {
    fc.assert(fc.property(anything, price, (question, other) => {
      const [low, high] = [Math.min(question.priceTetri, other), Math.max(question.priceTetri, other)];
      // a tetri, which the rounding in the person's favour may be worth
      expect(costOf({ ...question, priceTetri: low }).personTetri).toBeLessThanOrEqual(costOf({ ...question, priceTetri: high }).personTetri + 1);
    }), { numRuns: 3000 });
  });

  it('the share is the nearest tetri', () => {
    fc.assert(fc.property(price, share, area, (of, percent, max) => {
      const exact = BigInt(percent) * BigInt(Math.min(of, max ?? of));
      const distance = 100n * BigInt(programmeShare(of, percent, max)) - exact;
      expect(distance > -50n && distance <= 50n).toBe(true);
    }), { numRuns: 3000 });
  });
});
