import { describe, expect, it } from 'vitest';
import { queryOf, successionPlan, successorsIn, successorsOf, successorsText } from './succession-plan.ts';

const planned = (query: Record<string, string>) => successorsIn(successionPlan(query));

describe('an order of succession by its address', () => {
  it('gives everybody to the first, unless it is said otherwise', () => {
    expect(planned({ s: '12' })).toEqual([{ facility: 12, municipalities: null }]);
    expect(planned({ s: '12', else: '' })).toEqual([]);
  });

  it('splits by municipality', () => {
    expect(planned({ s: '12,15,17', else: '15', 'm-rustavi': '12', 'm-gori': '12', 'm-tbilisi': '15', 'm-kutaisi': '17' })).toEqual([
      { facility: 12, municipalities: ['gori', 'rustavi'] }, { facility: 15, municipalities: null }, { facility: 17, municipalities: ['kutaisi'] },
    ]);
  });

  it('leaves out whoever is given nobody, and what makes no sense', () => {
    expect(planned({ s: '12,x,15,12', else: '99', 'm-gori': '15', 'm-rustavi': '99', 'm-': '15', mgori: '12' })).toEqual([{ facility: 15, municipalities: ['gori'] }]);
  });

  it('adds and takes away, five at most', () => {
    expect(successionPlan({ s: '1,2', add: '3', without: '1' }).chosen).toEqual([2, 3]);
    expect(successionPlan({ s: '1,2,3,4,5', add: '6' }).chosen).toEqual([1, 2, 3, 4, 5]);
  });

  it('is the same after it was written into an address and a form', () => {
    const plan = successionPlan({ s: '12,15', else: '-', 'm-gori': '15', 'm-zestafoni': '12' });
    expect(successionPlan(queryOf(plan))).toEqual(plan);
    const successors = successorsIn(plan);
    expect(successorsOf(successorsText(successors))).toEqual(successors);
  });

  it.each(['', '12', '12:', '12:*;', '12:GORI', '0:*', '12:a,', '1:*;2:a;3:b;4:c;5:d;6:e'])('is not read from %j', (sent) => {
    expect(successorsOf(sent)).toBeNull();
  });
});
