import { describe, expect, it } from 'vitest';
import { as } from '#db/as.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { coverageIn } from '../rules-on.ts';
import { type Cell, serviceOf, servicesOf, type TableCode } from '../tables.ts';
import { type Package, packages } from '../types.ts';
import page from './coverage.json' with { type: 'json' };

testSettings();
await freshDatabase();
const { tables } = await as({ kind: 'anyone' }, (db) => coverageIn(db, '2013-02-28'));
if (!tables) throw new Error('No tables are in force on the first day of the programme.');

type PageCell = {
  raw: string; covered: boolean; funded_pct: number | null; tariff_corridor_applies: boolean; footnote: string | null; limit_ref?: string;
};
/** A limit of the page's data → its code here. */
const limits: Record<string, string> = {
  emergency_case_15000: 'emergency_case', planned_surgery_year_15000: 'planned_surgery_year', chemo_year_12000: 'oncology_year',
  birth_500: 'childbirth', csection_800: 'caesarean', drugs_50_vet: 'medicines_veterans', drugs_50_target: 'medicines_target_group',
  drugs_200_pension: 'medicines_pension_age',
};
const cells = page.services.flatMap((service) => packages.map((of) =>
  [service.id, of, (service.coverage as unknown as Record<Package, PageCell>)[of]] as const));

it('has every service and every package of the page, in its order, and no other', () => {
  expect(servicesOf(tables).map(({ code }) => code).sort()).toEqual(page.services.map(({ id }) => id).sort());
  expect(tables.packages.map(({ code }) => code)).toEqual(page.packages.map(({ id }) => id));
  expect(tables.groups.map(({ code }) => code)).toEqual(Object.keys(page.groups));
  expect(cells.length).toBe(29 * 6);
});

describe('every cell', () => {
  it.each(cells)('%s, %s', (service, of, there) => {
    const here: Cell | undefined = serviceOf(tables, service)?.service.cells.get(of);
    expect(here?.raw).toBe(there.raw);
    expect(here?.share !== null).toBe(there.covered);
    // of a childbirth the page states a sum, which is all of the price up to it
    if (there.covered) expect([here?.share, here?.shareStated]).toEqual(there.funded_pct === null ? [100, false] : [there.funded_pct, true]);
    expect([here?.tariffArea, here?.mark]).toEqual([there.tariff_corridor_applies, there.footnote]);
    expect(here?.limit ?? null).toBe(there.limit_ref ? limits[there.limit_ref] : null);
  });
});

describe('every row, word by word', () => {
  // two lines of the page that share one cell
  const inOne = (words: string | string[] | undefined) => (Array.isArray(words) ? words.join(' / ') : words);
  const rows = page.services.flatMap((service) => (['I', 'II', 'III'] as TableCode[]).map((table) =>
    [service.id, table, inOne((service.label_ka as Record<string, string | string[] | undefined>)[`table_${table}`])] as const));
  it.each(rows)('%s in table %s', (service, table, words) => {
    expect(serviceOf(tables, service)?.service.rows.get(table)?.words).toBe(words);
  });
});

it('every limit: its sum, its period and its words', () => {
  const there = Object.entries(page.limits).map(([id, { amount, period, ka, en }]) =>
    [limits[id], amount * 100, period === 'unstated' ? null : period === 'per_year' ? 'year' : 'case', ka, en]);
  const here = [...tables.limits.values()].map(({ code, amountTetri, period, periodStated, words }) =>
    [code, amountTetri, periodStated ? period : null, words.ka, words.en]);
  expect(here.sort()).toEqual(there.sort());
});

it('both footnotes', () => {
  expect([...tables.footnotes.values()].map(({ mark, words }) => [mark, words.ka, words.en])).toEqual(page.footnotes.map(({ mark, ka, en }) => [mark, ka, en]));
});

it('every exclusion, and whom it concerns', () => {
  const { all_packages: everybody, basic_and_veterans_additional: some } = page.exclusions;
  const bare = (words: string) => words.replace(/[;.]$/, '');
  const here = (isForAll: boolean) => tables.exclusions.filter(({ packages: of }) => (of === null) === isForAll).map(({ words }) => bare(words.ka));
  expect(here(true)).toEqual(everybody.map((text) => bare(text.ka)));
  expect(here(false)).toEqual(some.map((text) => bare(text.ka)));
});

it('nothing is in force on the day before', async () => {
  expect(await as({ kind: 'anyone' }, (db) => coverageIn(db, '2013-02-27'))).toMatchObject({ tables: null, on: '2013-02-27' });
});
