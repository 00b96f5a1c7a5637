import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asActor, expectRefused, type Who } from './as-role.ts';
import { aClinic, anAccount, dayOf } from './builders.ts';
import { freshDatabase } from './database.ts';
import { aSurgery, pricesOf, putInForce, submit } from './tariff-builders.ts';

const { owner, app } = await freshDatabase();
const reviewer: Who = { kind: 'agency', accountId: await anAccount(owner), role: 'reviewer' };
const [today, tomorrow, inTen] = [await dayOf(owner, 0), await dayOf(owner, 1), await dayOf(owner, 10)];
const priceOf = async (facility: number, on: string, unit = 'cataract_phaco') =>
  (await app<{ tetri: number | null }[]>`select price_of(${facility}, ${unit}, ${on}::date) as tetri`)[0]!.tetri;
const preview = async (unit: string, on = today) => (await app`select * from tariff_area_preview(${unit}, ${on}::date)`)[0];
const areaOn = async (unit: string, on: string) =>
  (await app<{ tetri: number | null }[]>`select (tariff_area_on(${unit}, ${on}::date)).max_tetri as tetri`)[0]!.tetri;

// the triggers price_changes_only_to_end and tariff_area_changes_only_to_end refuse as history_only_grows
describe('a price', () => {
  it('holds from its day until the next one, and one of them on any day', async () => {
    const clinic = await aSurgery(owner);
    await submit(app, owner, clinic, { tetri: 100_000 });
    await submit(app, owner, clinic, { tetri: 120_000, from: 10 });
    await submit(app, owner, clinic, { tetri: 110_000, from: 1 });
    expect([await priceOf(clinic.id, today), await priceOf(clinic.id, tomorrow), await priceOf(clinic.id, inTen)]).toEqual([100_000, 110_000, 120_000]);
    await expectRefused(owner`insert into price_submissions (facility_id, unit_code, price_tetri, during)
      values (${clinic.id}, 'cataract_phaco', 5, daterange(${tomorrow}::date, null))`, 'one_price_per_facility_and_unit');
  });

  it('is corrected on its first day, and what it was stays to be read', async () => {
    const clinic = await aSurgery(owner);
    await submit(app, owner, clinic, { tetri: 100_000 });
    await submit(app, owner, clinic, { tetri: 10_000 });
    expect(await priceOf(clinic.id, today)).toBe(10_000);
    expect((await owner`select 1 from price_submissions where facility_id = ${clinic.id}`).length).toBe(2);
  });

  it('that is the same again, or the same request again, is no other one', async () => {
    const clinic = await aSurgery(owner);
    const requestId = randomUUID();
    const first = await submit(app, owner, clinic, { requestId });
    expect((await submit(app, owner, clinic, { requestId, tetri: 7 })).id).toBe(first.id);
    expect((await submit(app, owner, clinic, { from: 5 })).id).toBe(first.id);
    expect((await owner`select 1 from journal where act = 'price.submit' and about_facility_id = ${clinic.id}`).length).toBe(1);
  });

  it('is said by the one request even when it is sent many times at once', async () => {
    const clinic = await aSurgery(owner);
    const requestId = randomUUID();
    const told = await Promise.all(Array.from({ length: 8 }, () => submit(app, owner, clinic, { requestId })));
    expect(new Set(told.map(({ id }) => id)).size).toBe(1);
  });

  it.each([0, -1, 100_000_000])('is no price of %i tetri', async (tetri) => {
    await expectRefused(submit(app, owner, await aSurgery(owner), { tetri }), 'price_is_a_price');
  });

  it('is said beforehand, within a year, of a unit that there is, and of one’s own facility', async () => {
    const [clinic, other] = [await aSurgery(owner), await aSurgery(owner)];
    await expectRefused(submit(app, owner, clinic, { from: -1 }), 'price_begins_in_time');
    await expectRefused(submit(app, owner, clinic, { from: 400 }), 'price_begins_in_time');
    await expectRefused(submit(app, owner, clinic, { unit: 'nonsense' }), 'unit_is_known');
    await expectRefused(submit(app, owner, { id: other.id, manager: clinic.manager }), 'facility_is_ones_own');
    const registrar: Who = { ...clinic.manager, role: 'registrar' };
    await expectRefused(submit(app, owner, { id: clinic.id, manager: registrar }), 'facility_is_ones_own');
  });

  it('is of a facility that takes part with the scope on its first day, whoever writes it', async () => {
    const [primary, leaving] = [await aSurgery(owner, { scope: ['primary_care'] }), await aSurgery(owner, { from: -10, to: 3 })];
    await expectRefused(submit(app, owner, primary), 'facility_takes_part_with_the_scope');
    await submit(app, owner, leaving, { from: 2 });
    await expectRefused(submit(app, owner, leaving, { from: 3, tetri: 5 }), 'facility_takes_part_with_the_scope');
    await expectRefused(owner`insert into price_submissions (facility_id, unit_code, price_tetri, during)
      values (${primary.id}, 'cataract_phaco', 5, '[2020-01-01,)')`, 'facility_takes_part_with_the_scope');
  });

  it('is never changed once it held, nor taken away', async () => {
    const clinic = await aSurgery(owner);
    await owner`insert into price_submissions (facility_id, unit_code, price_tetri, during)
      values (${await aClinic(owner, { from: '2020-01-01', scope: ['planned_surgery'] })}, 'disc_hernia_surgery', 5, '[2020-01-01,)')`;
    const { id } = await submit(app, owner, clinic);
    await expectRefused(owner`update price_submissions set price_tetri = 1 where id = ${id}`, 'history_only_grows');
    await expectRefused(owner`update price_submissions set during = '[2020-01-01,2021-01-01)' where unit_code = 'disc_hernia_surgery'`, 'history_only_grows');
    await expectRefused(owner`update price_submissions set replaced_at = now() where unit_code = 'disc_hernia_surgery'`, 'history_only_grows');
    await expectRefused(owner`delete from price_submissions`, 'history_only_grows');
  });

  it('is everybody’s to read, and who typed it is not', async () => {
    const { id } = await submit(app, owner, await aSurgery(owner));
    const read = await asActor(app, { kind: 'anyone' }, (sql) => sql`select price_tetri from price_submissions where id = ${id}`);
    expect(read).toEqual([{ price_tetri: 100_000 }]);
    await expect(app`select submitted_by from price_submissions`).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a file of prices', () => {
  const hash = 'a'.repeat(64);
  const rows = JSON.stringify([{ line: 2, code: 'cataract_phaco', price: '10', tetri: 1000, broken: false }, { line: 3, code: '', price: '', tetri: null, broken: true }]);
  const handIn = ({ id, manager }: { id: number; manager: Who }, more = rows) => asActor(app, manager, (sql) => sql<{ file: string }[]>`
    select submit_price_file(${randomUUID()}, ${id}, 'prices.csv', ${hash}, 9, ${today}::date, ${more}::text::jsonb) as file`);

  it('is read once for a day, and its rows stay as they were found to be', async () => {
    const clinic = await aSurgery(owner);
    const [first] = await handIn(clinic);
    const file = first!.file;
    expect(await handIn(clinic)).toEqual([{ file }]);
    expect(await owner`select line, result from price_file_rows where file_id = ${file} order by line`)
      .toEqual([{ line: 2, result: 'taken' }, { line: 3, result: 'columns' }]);
    await expectRefused(owner`insert into price_files (facility_id, file_name, sha256, bytes, from_on, submitted_by)
      select facility_id, file_name, sha256, bytes, from_on, submitted_by from price_files where id = ${file}`, 'one_reading_of_a_price_file');
    await expectRefused(owner`insert into price_file_rows values (${file}, 9, '', '', 'nonsense')`, 'price_result_is_known');
    await expectRefused(owner`update price_file_rows set result = 'taken'`, 'history_only_grows');
  });

  it('has a thousand rows at most, and is its facility’s alone', async () => {
    const [clinic, other] = [await aSurgery(owner), await aSurgery(owner)];
    await expectRefused(handIn(clinic, JSON.stringify(Array.from({ length: 1001 }, (_, line) => ({ line, code: 'a', price: '1' })))), 'price_file_is_short');
    await expectRefused(handIn({ id: other.id, manager: clinic.manager }), 'facility_is_ones_own');
    await handIn(clinic);
    const seen = (who: Who) => asActor(app, who, (sql) => sql`select 1 from price_file_rows`);
    expect([(await seen(clinic.manager)).length > 0, (await seen(other.manager)).length, (await seen(reviewer)).length]).toEqual([true, 0, 0]);
  });
});

describe('a tariff area', () => {
  it.each([
    // unit, its scope, prices, and what the area is: somebody's price, and no average
    ['haemorrhoidectomy', 'planned_surgery', [1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000], 2000, 'quarter'],
    ['tonsillectomy', 'planned_surgery', [5, 1, 4, 3, 2], 2, 'quarter'],
    ['chemo_medicines', 'oncology', [500, 100, 300, 200, 400], 300, 'half'],
  ] as const)('of %s is counted from the prices of those who take part', async (unit, scope, prices, expected, area) => {
    await pricesOf(app, owner, unit, [...prices], { scope: [scope] });
    const leaving = await aSurgery(owner, { from: -5, to: 1, scope: [scope] });
    await submit(app, owner, leaving, { unit, tetri: 1 });
    expect(await preview(unit, tomorrow)).toEqual({ area, max_tetri: expected, submissions: prices.length, smallest_needed: 5 });
  });

  it('is put in force from a day, ends the one before, and stays', async () => {
    const unit = 'glaucoma_surgery';
    await pricesOf(app, owner, unit, [10, 20, 30, 40, 50]);
    const first = await putInForce(app, owner, reviewer, { unit, tetri: 20 });
    await pricesOf(app, owner, unit, [5, 6, 7]);
    await putInForce(app, owner, reviewer, { unit, tetri: 6, from: 10 });
    expect([await areaOn(unit, today), await areaOn(unit, await dayOf(owner, 9)), await areaOn(unit, inTen)]).toEqual([20, 20, 6]);
    expect(await areaOn(unit, await dayOf(owner, -1))).toBeNull();
    await expectRefused(owner`update tariff_areas set max_tetri = 1 where id = ${first.id}`, 'history_only_grows');
    await expectRefused(owner`delete from tariff_areas`, 'history_only_grows');
    const [decision] = await owner`select kind, facility_id, effective_on::text from decisions where kind = 'tariff_area_in_force' order by id limit 1`;
    expect(decision).toEqual({ kind: 'tariff_area_in_force', facility_id: null, effective_on: today });
  });

  it('needs enough prices, the figure that was shown, and a day that is not over or taken', async () => {
    const unit = 'septoplasty';
    await pricesOf(app, owner, unit, [10, 20, 30, 40]);
    await expectRefused(putInForce(app, owner, reviewer, { unit, tetri: 10 }), 'tariff_area_has_enough_prices');
    await pricesOf(app, owner, unit, [50]);
    await expectRefused(putInForce(app, owner, reviewer, { unit, tetri: 10 }), 'tariff_area_is_as_shown');
    await expectRefused(putInForce(app, owner, reviewer, { unit: 'nonsense', tetri: 10 }), 'unit_is_known');
    await putInForce(app, owner, reviewer, { unit, tetri: 20, from: 1 });
    await expectRefused(putInForce(app, owner, reviewer, { unit, tetri: 20, from: 1 }), 'tariff_area_follows_the_last');
    await expectRefused(putInForce(app, owner, reviewer, { unit, tetri: 20 }), 'tariff_area_follows_the_last');
    // prices that a past day had, so that the day itself is what is refused
    for (const tetri of [1, 2, 3, 4, 5]) {
      const clinic = await aClinic(owner, { from: -30, scope: ['planned_surgery'] });
      await owner`insert into price_submissions (facility_id, unit_code, price_tetri, during)
        values (${clinic}, 'adenotomy', ${tetri}, daterange(today() - 20, null))`;
    }
    await expectRefused(putInForce(app, owner, reviewer, { unit: 'adenotomy', tetri: 2, from: -1 }), 'decision_takes_effect_no_sooner');
  });

  it('is one on any day, and of the agency alone', async () => {
    const unit = 'varicose_vein_surgery';
    const [clinic] = await pricesOf(app, owner, unit, [10, 20, 30, 40, 50]);
    await expectRefused(putInForce(app, owner, clinic!.manager, { unit, tetri: 20 }), 'reviewer_is_of_the_agency');
    await expectRefused(putInForce(app, owner, { ...reviewer, role: 'auditor' }, { unit, tetri: 20 }), 'reviewer_is_of_the_agency');
    const { id } = await putInForce(app, owner, reviewer, { unit, tetri: 20 });
    await expectRefused(owner`with decision as (
        insert into decisions (number, kind, effective_on, legal_basis, reasons, appeal, decided_by)
        values ('1', 'tariff_area_in_force', today(), 'ა', 'ბ', 'გ', ${reviewer.accountId!}) returning id)
      insert into tariff_areas (unit_code, area, max_tetri, submissions, in_force, decision_id)
      select unit_code, area, max_tetri, submissions, in_force, decision.id from tariff_areas, decision where tariff_areas.id = ${id}`, 'one_tariff_area_in_force');
  });

  it('is put in force once, by a button that is pressed twice and by two who press at once', async () => {
    const unit = 'knee_arthroscopy';
    await pricesOf(app, owner, unit, [10, 20, 30, 40, 50]);
    const requestId = randomUUID();
    const told = await Promise.all(Array.from({ length: 6 }, () => putInForce(app, owner, reviewer, { unit, tetri: 20, requestId })));
    expect(new Set(told.map(({ id }) => id)).size).toBe(1);
    const colleague: Who = { kind: 'agency', accountId: await anAccount(owner), role: 'reviewer' };
    await expectRefused(putInForce(app, owner, colleague, { unit, tetri: 20, from: 2, requestId }), 'one_tariff_area_per_request');
    const other = Array.from({ length: 6 }, () => putInForce(app, owner, reviewer, { unit, tetri: 20, from: 1 }).then(() => 1, () => 0));
    expect((await Promise.all(other)).reduce<number>((sum, one) => sum + one, 0)).toBe(1);
  });
});

it('has a price for every service of the tables but the medicines of the list', async () => {
  const without = await owner`select distinct code from coverage_services where code not in (select service_code from service_units)`;
  expect(without).toEqual([{ code: 'medicines_list' }]);
  expect(await owner`select code from service_units where exclusion_code not in (select code from coverage_exclusions)`).toEqual([]);
  const [voucher] = await owner`select count(*)::int as units from service_units where treatment is not null`;
  expect(voucher!.units).toBeGreaterThan(40);
  expect(await owner`select code from service_units where (treatment is not null) <> (scope in ('planned_surgery', 'oncology'))`).toEqual([]);
});
