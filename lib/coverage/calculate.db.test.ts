import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { asActor } from '#db/tests/as-role.ts';
import { anAccount, aPerson } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { pricesOf, putInForce } from '#db/tests/tariff-builders.ts';
import { highestPrice } from '#lib/kernel/money.ts';
import { calculate, type CostQuestion } from './calculate.ts';
import { programmeShare } from './cost.ts';
import { findUnits } from './find-units.ts';

testSettings();
const { owner, app } = await freshDatabase();
// the day on which the tariff area begins; the new rules are put in force three days later
const today = '2026-11-22';
const anyone = { kind: 'anyone', today } as const;
let reviewer: { kind: 'agency'; role: 'reviewer'; accountId: string; today: string };
let facilities: { id: number }[];

const aReviewer = async () => ({ kind: 'agency', role: 'reviewer', accountId: await anAccount(owner), today } as const);

beforeAll(async () => {
  await owner`select set_config('erti.today', ${today}, false)`;
  reviewer = await aReviewer();
  facilities = await pricesOf(app, owner, 'cataract_phaco', [90_000, 100_000, 110_000, 120_000, 130_000, 200_000, 210_000]);
});

const asked = (facts: Partial<CostQuestion> = {}): CostQuestion => ({
  on: null, package: 'basic_o18', service: 'planned_surgery_other', unit: 'cataract_phaco', facilityId: null, priceTetri: null, goneOf: () => 0, ...facts,
});
const paid = async (facts: Partial<CostQuestion> = {}) => (await calculate(anyone, asked(facts))).answer?.cost;

test('the share is the same in SQL', async () => {
  const price = fc.integer({ min: 1, max: highestPrice });
  const cases = fc.sample(fc.tuple(price, fc.integer({ min: 1, max: 100 }), fc.option(price)), 5000);
  const answers = await owner<{ share: number }[]>`
    select programme_share(price, share, max)::float8 as share
    from unnest(${cases.map(([of]) => of)}::bigint[], ${cases.map(([, share]) => share)}::integer[], ${cases.map(([, , max]) => max)}::bigint[])
      with ordinality as asked (price, share, max, n) order by n`;
  expect(answers.map(({ share }) => share)).toEqual(cases.map(([of, share, max]) => programmeShare(of, share, max)));
});

describe('a question grows into an answer', () => {
  it('the service brings its units, the unit the facilities with their prices, and one of them its price', async () => {
    const bare = await calculate(anyone, asked({ unit: '', package: null }));
    expect(bare.units.map(({ code }) => code)).toContain('cataract_phaco');
    expect([bare.offers, bare.answer]).toEqual([[], null]);
    const { offers } = await calculate(anyone, asked());
    expect(offers.map(({ priceTetri }) => priceTetri).sort((one, other) => one - other)).toEqual([90_000, 100_000, 110_000, 120_000, 130_000, 200_000, 210_000]);
    const chosen = await calculate(anyone, asked({ facilityId: facilities[5]!.id }));
    expect(chosen.offer?.priceTetri).toBe(200_000);
    expect(chosen.answer?.cost).toMatchObject({ priceTetri: 200_000, programmeTetri: 140_000, personTetri: 60_000 });
  });

  it('a price that was typed goes before the facility’s own, and a facility without one has none', async () => {
    expect(await paid({ facilityId: facilities[5]!.id, priceTetri: 10_000 })).toMatchObject({ priceTetri: 10_000, programmeTetri: 7000 });
    expect((await calculate(anyone, asked({ facilityId: 999_999 }))).offer).toBeNull();
  });

  it('before the programme, and of what it does not know, there is no answer', async () => {
    expect(await calculate(anyone, asked({ on: '2013-02-27', priceTetri: 100 }))).toMatchObject({ tables: null, answer: null });
    expect(await calculate(anyone, asked({ service: 'no_such_service', priceTetri: 100 }))).toMatchObject({ about: null, answer: null });
    expect(await calculate(anyone, asked({ package: null, priceTetri: 100 }))).toMatchObject({ answer: null });
  });

  it('quotes the row, the cell, the limit and the footnote of the package’s own table', async () => {
    const { answer } = await calculate(anyone, asked({ priceTetri: 100_000 }));
    expect(answer?.row?.words).toBe('სხვა ქირურგიული ოპერაციები');
    expect(answer?.cell?.raw).toBe('70%*');
    expect(answer?.limit?.words.ka).toBe('წლიური ლიმიტი 15,000 ლარი.');
    expect(answer?.footnote?.words.ka).toContain('ქვედა მეოთხედი');
    const medicines = await calculate(anyone, asked({ service: 'chemo_hormone_radiation', unit: 'chemo_medicines', priceTetri: 100_000 }));
    expect(medicines.answer?.footnote?.words.ka).toContain('ქვედა ნახევარი');
  });

  it('what is excluded from one package is paid with another, and the exclusion is quoted', async () => {
    const hip = { unit: 'hip_endoprosthesis', priceTetri: 500_000 };
    const basic = (await calculate(anyone, asked(hip))).answer;
    expect(basic?.cost).toMatchObject({ outcome: 'excluded', programmeTetri: 0, personTetri: 500_000 });
    expect(basic?.exclusion?.words.ka).toContain('ენდოპროთეზირების');
    expect((await calculate(anyone, asked({ ...hip, package: 'pension_age' }))).answer?.cost).toMatchObject({ outcome: 'covered', programmeTetri: 500_000 });
  });
});

it.each(['კატარაქტა', 'cataract', 'katarakta'])('a unit is found by its own name: %s', async (words) => {
  expect((await findUnits(anyone, words)).map(({ code, service }) => [code, service])).toContainEqual(['cataract_phaco', 'planned_surgery_other']);
});

it('the year of the service is the year of the limit: 31 December and 1 January', async () => {
  const goneOf: CostQuestion['goneOf'] = ({ code }, year) => (code === 'planned_surgery_year' && year === 2026 ? 1_490_000 : 0);
  expect(await paid({ on: '2026-12-31', unit: '', priceTetri: 100_000, goneOf })).toMatchObject({ leftTetri: 10_000, programmeTetri: 10_000 });
  expect(await paid({ on: '2027-01-01', unit: '', priceTetri: 100_000, goneOf })).toMatchObject({ leftTetri: 1_500_000, programmeTetri: 70_000 });
});

it('what is gone of a year is nothing to a limit of a case', async () => {
  expect(await paid({ service: 'childbirth_physiological', unit: '', priceTetri: 60_000, goneOf: () => 50_000 })).toMatchObject({ leftTetri: 50_000, programmeTetri: 50_000 });
});

describe('the day on which something changes', () => {
  beforeAll(async () => {
    await putInForce(app, owner, reviewer, { unit: 'cataract_phaco', tetri: 100_000, from: '2026-12-01' });
    const prepared = await asActor(app, reviewer, (sql) => sql<{ id: number }[]>`select id from prepare_coverage(${randomUUID()})`);
    const version = prepared[0]!.id;
    await asActor(app, reviewer, (sql) => sql`
      select write_coverage_cell(${version}, 'planned_surgery_other', 'basic_o18', '80%*', 80::smallint, true, true, 'planned_surgery_year', '*', null, null)`);
    const other = await aReviewer();
    await asActor(app, other, (sql) => sql`
      select put_coverage_in_force(${randomUUID()}, ${version}, '2027-02-01', coverage_hash(${version}), 'დადგენილება', 'ცვლილება', 'სასამართლო')`);
  });

  it.each([
    ['2026-11-30', null, 140_000], ['2026-12-01', 100_000, 70_000], ['2026-12-02', 100_000, 70_000],
  ])('the tariff area: %s', async (on, areaMaxTetri, programmeTetri) => {
    expect(await paid({ on, priceTetri: 200_000 })).toMatchObject({ areaMaxTetri, programmeTetri, personTetri: 200_000 - programmeTetri });
  });

  it.each([
    ['2027-01-31', 70, '2013-1'], ['2027-02-01', 80, '2026-1'], ['2027-02-02', 80, '2026-1'],
  ])('a rule: %s', async (on, share, name) => {
    const { answer, tables } = await calculate(anyone, asked({ on, priceTetri: 50_000 }));
    expect([answer?.cost.share, tables?.name]).toEqual([share, name]);
  });

  it('a later version leaves the past as it was', async () => {
    expect(await paid({ on: '2020-01-01', unit: '', priceTetri: 50_000 })).toMatchObject({ share: 70 });
  });
});

it('whoever asks has the same answer to the same question', async () => {
  const person = { kind: 'person', personId: (await aPerson(owner)).id, accountId: randomUUID(), today } as const;
  const question = asked({ priceTetri: 123_457 });
  expect(await calculate({ ...person, sessionId: '', name: '' }, question)).toEqual(await calculate(anyone, question));
});
