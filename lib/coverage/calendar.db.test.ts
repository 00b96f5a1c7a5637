import { expect, test } from 'vitest';
import { as } from '#db/as.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { type Change, changesAhead } from './calendar.ts';
import { rulesIn } from './queries.ts';
import type { DatedFact, FactKind, PersonFacts } from './types.ts';

testSettings();
await freshDatabase();
const rules = await as({ kind: 'anyone' }, rulesIn);
const today = '2026-11-22';

const fact = (kind: FactKind, start: string, end: string | null = null): DatedFact => ({ id: kind, kind, source: null, during: { start, end } });
const person = (bornOn: string, sex: 'female' | 'male', ...facts: DatedFact[]): PersonFacts =>
  ({ bornOn, sex, diedOn: null, dated: [fact('citizen', bornOn), ...facts] });

const causeOf = (cause: Change['causes'][number]) => (cause.kind === 'birthday' ? cause.years : 'fact' in cause ? `${cause.fact.kind} ${cause.kind}` : 'rules');
const told = (facts: PersonFacts, years?: number) => changesAhead(facts, rules, today, years)
  .map(({ on, causes, after }) => [on, causes.map(causeOf), after.packages.map((covered) => covered.package)]);

test('a child turns six and eighteen', () => {
  expect(told(person('2021-04-30', 'male'), 20)).toEqual([['2027-04-30', [6], ['basic_u18']], ['2039-04-30', [18], ['basic_o18']]]);
});

test('a woman turns sixty, a man sixty-five', () => {
  expect(told(person('1967-01-05', 'female'))).toEqual([['2027-01-05', [60], ['pension_age', 'basic_o18']]]);
  expect(told(person('1967-01-05', 'male'))).toEqual([['2032-01-05', [65], ['pension_age', 'basic_o18']]]);
});

test('what happens today is no change ahead, what happens tomorrow is', () => {
  expect(told(person('2008-11-22', 'male'))).toEqual([]);
  expect(told(person('2008-11-23', 'male'))).toEqual([['2026-11-23', [18], ['basic_o18']]]);
});

test('one born on 29 February turns eighteen on 1 March', () => {
  expect(told(person('2012-02-29', 'female'), 5)).toEqual([['2030-03-01', [18], ['basic_o18']]]);
});

test('facts begin and end', () => {
  expect(told(person('2004-01-01', 'male', fact('student', '2022-09-01', '2028-07-01'), fact('imprisonment', '2026-12-24', '2027-02-01')))).toEqual([
    ['2026-12-24', ['imprisonment begins'], []],
    ['2027-02-01', ['imprisonment ends'], ['target_group', 'basic_o18']],
    ['2028-07-01', ['student ends'], ['basic_o18']],
  ]);
});

test('an insurance that ends leads to the minimum package, and a document that ends to none', () => {
  expect(told({ ...person('1980-01-01', 'female'), dated: [fact('refugee', '2019-01-01', '2028-01-01'), fact('private_insurance', '2013-01-01', '2027-06-01')] })).toEqual([
    ['2027-06-01', ['private_insurance ends'], ['minimum']], ['2028-01-01', ['refugee ends'], []],
  ]);
});

test('two causes on one day are one change', () => {
  expect(told(person('1967-01-05', 'female', fact('severely_disabled', '2020-01-01', '2027-01-05')))).toEqual([
    ['2027-01-05', [60, 'severely_disabled ends'], ['pension_age', 'basic_o18']],
  ]);
});

test('a day that changes nothing is left out, and so is what is too far ahead', () => {
  expect(told(person('1990-01-01', 'female', fact('veteran', '2015-01-01'), fact('student', '2026-01-01', '2026-01-05')))).toEqual([]);
});

test('another version of the rules is a change, whoever one is', () => {
  const [first, ...others] = rules.eligibility.filter(({ name }) => name !== 'pension_age');
  const ended = rules.eligibility.find(({ name }) => name === 'pension_age')!;
  const changed = changesAhead(person('1950-01-01', 'female'),
    { ...rules, eligibility: [first!, ...others, { ...ended, inForce: { ...ended.inForce, end: '2028-01-01' } }] }, today);
  expect(changed.map(({ on, causes }) => [on, causes.map(causeOf)])).toEqual([['2028-01-01', ['rules']]]);
});
