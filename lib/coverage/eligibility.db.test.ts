import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { as } from '#db/as.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { reaches } from './age.ts';
import { eligibilityOn } from './eligibility.ts';
import { rulesIn } from './queries.ts';
import { circumstanceKinds, documentTypes, exclusionReasons, type DatedFact, type FactKind, type PersonFacts } from './types.ts';

testSettings();
await freshDatabase();
const rules = await as({ kind: 'anyone' }, rulesIn);

const fact = (kind: FactKind, start: string, end: string | null = null): DatedFact => ({ id: kind, kind, source: null, during: { start, end } });
type Given = { born?: string; sex?: 'female' | 'male'; died?: string; facts?: DatedFact[]; document?: DatedFact | null };
function person({ born = '1988-03-09', sex = 'female', died, facts = [], document }: Given): PersonFacts {
  const papers = document === null ? [] : [document ?? fact('citizen', born)];
  return { bornOn: born, sex, diedOn: died ?? null, dated: [...papers, ...facts] };
}

/** Packages with the names of the rules that give them, the better one first. */
const packagesOn = (given: Given, on: string) =>
  eligibilityOn(person(given), rules, on).packages.map((covered) => `${covered.package}: ${covered.grounds.map(({ name }) => name).join(' ')}`);
const reasonsOn = (given: Given, on: string) => eligibilityOn(person(given), rules, on).reasons;

const [child, adult] = ['basic_u18: basic_child', 'basic_o18: basic_adult'];

describe('category I, the basic package', () => {
  it.each(documentTypes.filter((type) => type !== 'other'))('is for the holder of a document: %s', (type) => {
    expect(packagesOn({ document: fact(type, '2020-01-01') }, '2026-11-22')).toEqual([adult]);
  });

  it.each([
    ['2026-11-21', [child]], ['2026-11-22', [adult]], ['2026-11-23', [adult]],
  ])('is an adult’s from the 18th birthday: %s', (on, packages) => {
    expect(packagesOn({ born: '2008-11-22' }, on)).toEqual(packages);
  });

  it.each([
    ['2026-02-28', [child]], ['2026-03-01', [adult]], ['2028-02-29', [adult]],
  ])('of one born on 29 February: %s', (on, packages) => {
    expect(packagesOn({ born: '2008-02-29' }, on)).toEqual(packages);
  });

  it.each([
    ['2013-02-27', []], ['2013-02-28', [adult]], ['2013-03-01', [adult]],
  ])('begins with the programme: %s', (on, packages) => {
    expect(packagesOn({}, on)).toEqual(packages);
  });
});

describe('category I, after a private insurance', () => {
  const insured = { facts: [fact('private_insurance', '2012-05-01', '2018-01-01')] };
  it.each([
    ['2017-12-31', []], ['2018-01-01', ['minimum: insurance_ended']], ['2018-01-02', ['minimum: insurance_ended']],
  ])('the minimum package: %s', (on, packages) => {
    expect(packagesOn(insured, on)).toEqual(packages);
  });

  it('gives way to a better one', () => {
    expect(packagesOn({ facts: [...insured.facts, fact('veteran', '2010-01-01')] }, '2026-11-22')).toEqual(['veterans: veterans', 'minimum: insurance_ended']);
    expect(packagesOn({ ...insured, born: '1960-01-01' }, '2026-11-22')).toEqual(['pension_age: pension_age', 'minimum: insurance_ended']);
  });
});

describe('the categories II, III and IV', () => {
  const since = '2020-05-10';
  const until = '2024-09-01';
  const during = (kind: FactKind, born?: string): Given => ({ ...(born && { born }), facts: [fact(kind, since, until)] });
  it.each<[FactKind, string, string | undefined]>([
    ['veteran', 'veterans: veterans', undefined],
    ['target_group_218', 'target_group: target_group', undefined],
    ['student', 'target_group: students', undefined],
    ['severely_disabled', 'target_group: severely_disabled', undefined],
  ])('%s: on its first and its last day, and not around them', (kind, better, born) => {
    expect(packagesOn(during(kind, born), '2020-05-09')).toEqual([adult]);
    for (const on of [since, '2020-05-11', '2024-08-31']) expect(packagesOn(during(kind, born), on)).toEqual([better, adult]);
    expect(packagesOn(during(kind, born), until)).toEqual([adult]);
  });

  it.each([
    ['2020-05-09', [child]], [since, ['target_group: disabled_children', child]],
    ['2024-08-31', ['target_group: disabled_children', child]], [until, [child]],
  ])('disabled_child: %s', (on, packages) => {
    expect(packagesOn(during('disabled_child', '2010-01-01'), on)).toEqual(packages);
  });

  it.each([
    ['2026-11-21', ['target_group: disabled_children', child]], ['2026-11-22', [adult]],
  ])('a disabled child is one until the 18th birthday: %s', (on, packages) => {
    expect(packagesOn({ born: '2008-11-22', facts: [fact('disabled_child', '2010-01-01')] }, on)).toEqual(packages);
  });

  it.each([
    ['2026-11-21', ['target_group: children_to_five', child]], ['2026-11-22', [child]], ['2026-11-23', [child]],
  ])('a child of five is one until the sixth birthday: %s', (on, packages) => {
    expect(packagesOn({ born: '2020-11-22' }, on)).toEqual(packages);
  });

  it.each([
    ['female', '1966-11-22', '2026-11-21', [adult]], ['female', '1966-11-22', '2026-11-22', ['pension_age: pension_age', adult]],
    ['female', '1966-11-22', '2026-11-23', ['pension_age: pension_age', adult]],
    ['male', '1966-11-22', '2026-11-22', [adult]], ['male', '1961-11-22', '2026-11-21', [adult]],
    ['male', '1961-11-22', '2026-11-22', ['pension_age: pension_age', adult]], ['male', '1961-11-22', '2026-11-23', ['pension_age: pension_age', adult]],
    ['female', '1964-02-29', '2024-02-28', [adult]], ['female', '1964-02-29', '2024-02-29', ['pension_age: pension_age', adult]],
    ['male', '1960-02-29', '2025-02-28', [adult]], ['male', '1960-02-29', '2025-03-01', ['pension_age: pension_age', adult]],
  ] as const)('pension age, %s born on %s: %s', (sex, born, on, packages) => {
    expect(packagesOn({ sex, born }, on)).toEqual(packages);
  });

  it('the target group of pension age has one package on two grounds', () => {
    expect(packagesOn({ born: '1950-01-01', facts: [fact('target_group_218', '2013-07-01')] }, '2026-11-22'))
      .toEqual(['pension_age: target_group_of_pension_age pension_age', adult]);
  });

  it('a veteran of pension age has both, and the veterans’ is the better one', () => {
    expect(packagesOn({ born: '1950-01-01', facts: [fact('veteran', '1992-01-01')] }, '2026-11-22'))
      .toEqual(['veterans: veterans', 'pension_age: pension_age', adult]);
  });
});

describe('there is no package', () => {
  it.each(exclusionReasons)('for one with %s, of whatever category, from its first to its last day', (kind) => {
    const given = { born: '1950-01-01', facts: [fact('veteran', '1992-01-01'), fact(kind, '2013-06-01', '2020-03-15')] };
    expect(reasonsOn(given, '2013-05-31')).toEqual([]);
    for (const on of ['2013-06-01', '2013-06-02', '2020-03-14'])
      expect(reasonsOn(given, on)).toEqual([{ rule: `person_is_not_excluded_${kind}`, since: '2013-06-01', until: '2020-03-15' }]);
    expect(reasonsOn(given, '2020-03-15')).toEqual([]);
  });

  it('for the dead, from the day of death', () => {
    expect(reasonsOn({ died: '2024-02-29' }, '2024-02-28')).toEqual([]);
    expect(reasonsOn({ died: '2024-02-29' }, '2024-02-29')).toEqual([{ rule: 'person_is_alive', since: '2024-02-29', until: null }]);
  });

  it('without a document, between two, and with another country’s', () => {
    const rule = 'person_has_a_document_of_the_programme';
    const between = { document: null, facts: [fact('asylum_seeker', '2019-01-01', '2021-01-01'), fact('refugee', '2022-01-01')] };
    expect(reasonsOn({ document: null }, '2026-11-22')).toEqual([{ rule, since: null, until: null }]);
    expect(reasonsOn({ document: fact('other', '2019-01-01') }, '2026-11-22')).toEqual([{ rule, since: null, until: null }]);
    expect(reasonsOn(between, '2020-12-31')).toEqual([]);
    expect(reasonsOn(between, '2021-01-01')).toEqual([{ rule, since: '2021-01-01', until: '2022-01-01' }]);
    expect(reasonsOn(between, '2022-01-01')).toEqual([]);
  });

  it('before the programme', () => {
    expect(reasonsOn({}, '2013-02-27')).toEqual([{ rule: 'programme_is_in_force', since: null, until: '2013-02-28' }]);
  });

  it('for several reasons, each with its own time', () => {
    const facts = [fact('imprisonment', '2025-01-01', '2027-01-01'), fact('budget_insurance', '2024-01-01')];
    expect(reasonsOn({ facts }, '2026-11-22').map(({ rule, until }) => [rule, until])).toEqual([
      ['person_is_not_excluded_budget_insurance', null], ['person_is_not_excluded_imprisonment', '2027-01-01'],
    ]);
  });
});

const day = fc.integer({ min: 0, max: 60_000 }).map((days) => new Date(Date.UTC(1930, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const period = fc.tuple(day, fc.option(day)).filter(([start, end]) => end === null || start < end);
const anyFact = fc.tuple(fc.constantFrom<FactKind>(...documentTypes, ...circumstanceKinds, ...exclusionReasons), period)
  .map(([kind, [start, end]]) => fact(kind, start, end));
const anyone = fc.record({ bornOn: day, sex: fc.constantFrom('female' as const, 'male' as const), diedOn: fc.option(day), dated: fc.array(anyFact, { maxLength: 6 }) });

it('whoever they are and on whatever day: a package or a reason, never both, never neither', () => {
  fc.assert(fc.property(anyone, day, (facts, on) => {
    const born = { ...facts, dated: facts.dated.filter(({ during }) => during.start >= facts.bornOn) };
    const { packages, reasons } = eligibilityOn(born, rules, on);
    expect(packages.length > 0).toBe(reasons.length === 0);
    // one basic package or the minimum one, whatever stands before it
    const ofCategoryI = packages.filter(({ grounds }) => ['I', 'I-min'].includes(grounds[0].category));
    expect(ofCategoryI.length).toBe(reasons.length === 0 ? 1 : 0);
    if (packages.some((covered) => covered.package === 'pension_age')) expect(on >= reaches(born.bornOn, 60)).toBe(true);
  }), { numRuns: 2000 });
});
