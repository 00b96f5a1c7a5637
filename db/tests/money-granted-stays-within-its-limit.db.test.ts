import type { ISql } from 'postgres';
import { describe, expect, it } from 'vitest';
import type { Types } from '#db/client.ts';
import { asActor, expectRefused, ruleOf, type Who } from './as-role.ts';
import { anAccount, aParticipation } from './builders.ts';
import { freshDatabase } from './database.ts';
import { act, aCast, aHospital, allowanceOf, aVoucher, type Cast, midsummer, units, type Voucher } from './voucher-builders.ts';

const { owner, app } = await freshDatabase();
const at = (who: Who, today = midsummer): Who => ({ ...who, today });
const doing = (who: Who, work: (sql: ISql<Types>) => Promise<Voucher>, today = midsummer) => asActor(app, at(who, today), work);

describe('L7: the row of a person, a year and a kind', () => {
  it('holds what is reserved and used, each within the limit', async () => {
    const cast = await aCast(owner);
    await aVoucher(owner, app, cast, 'granted');
    await aVoucher(owner, app, cast, 'used');
    await aVoucher(owner, app, cast, 'granted', { unit: units.oncology });
    expect(await allowanceOf(owner, cast.person.personId, 2026)).toEqual({ reserved: 70_000, used: 70_000 });
    expect(await allowanceOf(owner, cast.person.personId, 2026, 'oncology_year')).toEqual({ reserved: 80_000, used: 0 });
  });

  it('is overdrawn by no hand, nor made to say what its reserves do not', async () => {
    const cast = await aCast(owner);
    const voucher = await aVoucher(owner, app, cast, 'granted');
    const whose = owner`person_id = ${cast.person.personId} and limit_code = 'planned_surgery_year'`;
    await expectRefused(owner`update allowances set reserved_tetri = limit_tetri + 1 where ${whose}`, 'allowance_is_not_overdrawn');
    await expectRefused(owner`update allowances set used_tetri = -1 where ${whose}`, 'allowance_is_not_overdrawn');
    await expectRefused(owner`update allowances set reserved_tetri = 0 where ${whose}`, 'allowance_is_the_sum_of_its_reserves');
    await expectRefused(owner`update voucher_reserves set amount_tetri = 1500001 where voucher_id = ${voucher.id}`, 'allowance_is_not_overdrawn');
    await expectRefused(owner`update voucher_reserves set amount_tetri = 1 where voucher_id = ${voucher.id}`, 'voucher_holds_its_reserve');
    await expectRefused(owner`update voucher_reserves set state = 'released' where voucher_id = ${voucher.id}`, 'voucher_holds_its_reserve');
    await expectRefused(owner`delete from voucher_reserves where voucher_id = ${voucher.id}`, 'history_only_grows');
    await expectRefused(owner`update voucher_reserves set state = 'drawn', drawn_tetri = 70001 where voucher_id = ${voucher.id}`, 'drawn_within_its_reserve');
    await expectRefused(owner`update vouchers set state = 'used', step = step + 1, used_on = ${midsummer}, actual_tetri = 100000, used_tetri = 70001
      where id = ${voucher.id}`, 'used_within_its_reserve');
    await expectRefused(owner`update vouchers set programme_tetri = 70001, step = step + 1 where id = ${voucher.id}`, 'programme_pays_its_share_at_most');
    expect(await allowanceOf(owner, cast.person.personId, 2026)).toEqual({ reserved: 70_000, used: 0 });
  });

  it('has a grant of what is left, and then of nothing', async () => {
    const cast = await aCast(owner);
    const dear = await aVoucher(owner, app, cast, 'granted', { price: 2_000_000 });
    expect(dear.programme_tetri).toBe(1_400_000);
    const next = await aVoucher(owner, app, cast, 'submitted', { price: 200_000 });
    // 1,400 lari is its share, and 1,000 are left
    await expectRefused(doing(cast.reviewer, (sql) => act.grant(sql, next.id, 140_000, '2026-07-01')), 'limit_has_that_left');
    expect((await doing(cast.reviewer, (sql) => act.grant(sql, next.id, 100_000, '2026-07-01'))).programme_tetri).toBe(100_000);
    const last = await aVoucher(owner, app, cast, 'submitted');
    await expectRefused(doing(cast.reviewer, (sql) => act.grant(sql, last.id, 1, '2026-07-01')), 'limit_has_that_left');
    await expectRefused(doing(cast.reviewer, (sql) => act.grant(sql, (last).id, 70_000, '2026-07-01')), 'limit_has_that_left');
  });

  it('promises what was shown, no less and no more', async () => {
    const cast = await aCast(owner);
    const voucher = await aVoucher(owner, app, cast, 'submitted');
    for (const other of [69_999, 70_001]) await expectRefused(doing(cast.reviewer, (sql) => act.grant(sql, voucher.id, other, '2026-07-01')), 'amount_is_as_it_was_shown');
  });
});

describe('what is not used goes back the same moment', () => {
  const left = async (cast: Cast, today = midsummer) => asActor(app, at(cast.person, today), async (sql) =>
    (await sql<{ left: number }[]>`select left_tetri as left from wallet_of(${cast.person.personId}) where limit_code = 'planned_surgery_year' and year = 2026`)[0]!.left);

  it.each(['given_back', 'cancelled', 'expired'] as const)('of one that is %s, all of it', async (state) => {
    const cast = await aCast(owner);
    await aVoucher(owner, app, cast, state);
    expect(await left(cast)).toBe(1_500_000);
    expect(await allowanceOf(owner, cast.person.personId, 2026)).toEqual({ reserved: 0, used: 0 });
  });

  it('of one that is used for less, the rest', async () => {
    const cast = await aCast(owner);
    const { id } = await aVoucher(owner, app, cast, 'accepted');
    const used = await doing(cast.clinic, (sql) => act.use(sql, id, midsummer, 33_333));
    // 70 % of 333.33 lari, to the nearest tetri
    expect(used.used_tetri).toBe(23_333);
    expect(await left(cast)).toBe(1_500_000 - 23_333);
  });

  it('of one that costs more, nothing beyond its reserve is paid', async () => {
    const cast = await aCast(owner);
    const { id } = await aVoucher(owner, app, cast, 'accepted');
    expect((await doing(cast.clinic, (sql) => act.use(sql, id, midsummer, 99_999_999))).used_tetri).toBe(70_000);
  });

  it('of one whose last day is over, by its date and before any job', async () => {
    const cast = await aCast(owner);
    const old = await aVoucher(owner, app, cast, 'granted', { price: 2_100_000, days: 10 });
    expect(await left(cast)).toBe(30_000);
    expect(await left(cast, '2026-06-20')).toBe(30_000);
    expect(await left(cast, '2026-06-21')).toBe(1_500_000);
    const next = await aVoucher(owner, app, cast, 'submitted', { price: 2_100_000, today: '2026-06-21' });
    await doing(cast.reviewer, (sql) => act.grant(sql, next.id, 1_470_000, '2026-07-01'), '2026-06-21');
    expect((await owner`select state from vouchers where id = ${old.id}`)[0]).toEqual({ state: 'expired' });
    expect(await allowanceOf(owner, cast.person.personId, 2026)).toEqual({ reserved: 1_470_000, used: 0 });
  });

  it('of everybody, every night', async () => {
    const cast = await aCast(owner);
    await aVoucher(owner, app, cast, 'accepted', { days: 5, today: '2020-06-10' });
    const expired = () => asActor(app, { kind: 'anyone', today: '2020-06-16' }, async (sql) => (await sql<{ count: number }[]>`select expire_vouchers() as count`)[0]!.count);
    expect([await expired(), await expired()]).toEqual([1, 0]);
    expect((await owner`select from notices where kind = 'voucherExpired' and person_id = ${cast.person.personId}`).length).toBeGreaterThan(0);
  });
});

describe('a voucher whose term spans the New Year', () => {
  const december = '2026-12-20';
  it('holds its amount in both years and draws on the year of use', async () => {
    const cast = await aCast(owner);
    const [{ id }, other] = [await aVoucher(owner, app, cast, 'accepted', { today: december }), await aVoucher(owner, app, cast, 'accepted', { today: december })];
    const both = async () => [await allowanceOf(owner, cast.person.personId, 2026), await allowanceOf(owner, cast.person.personId, 2027)];
    expect(await both()).toEqual([{ reserved: 140_000, used: 0 }, { reserved: 140_000, used: 0 }]);
    await doing(cast.clinic, (sql) => act.use(sql, id, '2026-12-31', 100_000), '2027-01-02');
    expect(await both()).toEqual([{ reserved: 70_000, used: 70_000 }, { reserved: 70_000, used: 0 }]);
    await doing(cast.clinic, (sql) => act.use(sql, other.id, '2027-01-01', 100_000), '2027-01-02');
    expect(await both()).toEqual([{ reserved: 0, used: 70_000 }, { reserved: 0, used: 70_000 }]);
  });

  it('that is extended into the next year holds its amount there too', async () => {
    const cast = await aCast(owner);
    const voucher = await aVoucher(owner, app, cast, 'granted', { today: '2026-11-01', days: 60 });
    await doing(cast.reviewer, (sql) => act.extend(sql, voucher.id, '2027-01-31'), '2026-12-01');
    expect(await allowanceOf(owner, cast.person.personId, 2027)).toEqual({ reserved: 70_000, used: 0 });
  });
});

describe('a transfer', () => {
  it('is a new promise from its day on: of no year that is over, and used on no day before', async () => {
    const [cast, elsewhere] = [await aCast(owner), await aHospital(owner)];
    const voucher = await aVoucher(owner, app, cast, 'accepted', { today: '2026-12-20' });
    // last year's limit is used up meanwhile
    await aVoucher(owner, app, cast, 'used', { today: '2026-12-20', price: 2_042_857 });
    const moved = await doing(cast.reviewer, (sql) => act.transfer(sql, voucher.id, elsewhere, 200_000, 140_000), '2027-01-03');
    expect(moved).toMatchObject({ programme_tetri: 140_000, valid_from: '2027-01-03' });
    expect([await allowanceOf(owner, cast.person.personId, 2026), await allowanceOf(owner, cast.person.personId, 2027)])
      .toEqual([{ reserved: 0, used: 1_430_000 }, { reserved: 140_000, used: 0 }]);
    const there: Who = { kind: 'clinic', accountId: await anAccount(owner, { facilityId: elsewhere }), facilityId: elsewhere, role: 'registrar' };
    await doing(there, (sql) => act.accept(sql, voucher.id), '2027-01-04');
    await expectRefused(doing(there, (sql) => act.use(sql, voucher.id, '2027-01-02', 100_000), '2027-01-04'), 'used_within_its_term');
  });
});

describe('a term', () => {
  it.each([['2026-06-09'], ['2026-09-09'], ['2027-06-10']])('until %s is refused', async (until) => {
    const cast = await aCast(owner);
    const voucher = await aVoucher(owner, app, cast, 'submitted');
    await expectRefused(doing(cast.reviewer, (sql) => act.grant(sql, voucher.id, 70_000, until)), 'voucher_term_is_a_term');
  });

  it('is extended forward, to half a year at most', async () => {
    const cast = await aCast(owner);
    const voucher = await aVoucher(owner, app, cast, 'granted');
    for (const until of ['2026-07-10', '2026-07-01', '2026-12-08']) await expectRefused(doing(cast.reviewer, (sql) => act.extend(sql, voucher.id, until)), 'voucher_term_is_a_term');
    expect((await doing(cast.reviewer, (sql) => act.extend(sql, voucher.id, '2026-12-07'))).valid_until).toBe('2026-12-07');
  });

  it.each([['before its first day', '2026-06-09', midsummer], ['tomorrow', '2026-06-12', '2026-06-11'], ['after its last day', '2026-07-11', '2026-07-11'], ['told after its last day', '2026-07-10', '2026-07-11']])(
    'has no use %s', async (_, on, today) => {
      const cast = await aCast(owner);
      const voucher = await aVoucher(owner, app, cast, 'accepted');
      await expectRefused(doing(cast.clinic, (sql) => act.use(sql, voucher.id, on, 100_000), today), 'used_within_its_term');
    });
});

describe('what a grant asks for', () => {
  it('a person who lives', async () => {
    const cast = await aCast(owner);
    const [submitted, accepted] = [await aVoucher(owner, app, cast, 'submitted'), await aVoucher(owner, app, cast, 'accepted')];
    await owner`update people set died_on = '2026-06-15' where id = ${cast.person.personId}`;
    await expectRefused(doing(cast.reviewer, (sql) => act.grant(sql, submitted.id, 70_000, '2026-07-01'), '2026-06-15'), 'person_is_alive');
    await expectRefused(doing(cast.clinic, (sql) => act.use(sql, accepted.id, '2026-06-16', 100_000), '2026-06-16'), 'person_is_alive');
    expect((await doing(cast.clinic, (sql) => act.use(sql, accepted.id, '2026-06-14', 100_000), '2026-06-16')).state).toBe('used');
  });

  it('a package that covers it', async () => {
    const cast = await aCast(owner);
    const submitted = await aVoucher(owner, app, cast, 'submitted');
    // privately insured on 1 July 2013, until 2020: the minimum package
    await owner`insert into exclusions (person_id, reason, during) values (${cast.person.personId}, 'private_insurance', '[2013-01-01,2020-01-01)')`;
    await expectRefused(doing(cast.reviewer, (sql) => act.grant(sql, submitted.id, 70_000, '2026-07-01')), 'service_is_covered');
    await owner`insert into exclusions (person_id, reason, during) values (${cast.person.personId}, 'imprisonment', '[2026-06-01,2026-07-01)')`;
    await expectRefused(doing(cast.reviewer, (sql) => act.grant(sql, submitted.id, 70_000, '2026-07-01')), 'person_is_eligible');
  });

  it('a service that the package does not exclude, or from whose exclusion there can be an exception', async () => {
    const cast = await aCast(owner);
    const { id } = await aVoucher(owner, app, cast, 'draft', { unit: 'coronary_stenting_drug_eluting' });
    await expectRefused(doing(cast.person, (sql) => act.submit(sql, id)), 'service_is_not_excluded');
    // a new joint after a fresh injury is for the reviewer to judge
    const joint = await aVoucher(owner, app, cast, 'submitted', { unit: 'hip_endoprosthesis' });
    const [quote] = await asActor(app, at(cast.reviewer), (sql) => sql`select rule, exclusion_code from voucher_quote(${joint.id})`);
    expect(quote).toEqual({ rule: null, exclusion_code: 'endoprosthetics_and_devices' });
    // pension age: what is excluded from the basic package is not from hers
    await owner`update people set born_on = '1950-01-01' where id = ${cast.person.personId}`;
    expect((await doing(cast.person, (sql) => act.submit(sql, id))).state).toBe('submitted');
  });

  it('a facility that takes part with that scope on that day', async () => {
    const cast = await aCast(owner);
    const [submitted, granted] = [await aVoucher(owner, app, cast, 'submitted'), await aVoucher(owner, app, cast, 'granted')];
    // it lost its scope yesterday
    await owner`update participations set during = daterange('2013-03-01', '2026-06-10'), end_reason = 'scope_change' where facility_id = ${cast.clinic.facilityId}`;
    await aParticipation(owner, cast.clinic.facilityId, { from: midsummer, scope: ['primary_care'] });
    for (const refused of [doing(cast.reviewer, (sql) => act.grant(sql, submitted.id, 70_000, '2026-07-01')), doing(cast.clinic, (sql) => act.accept(sql, granted.id))])
      await expectRefused(refused, 'facility_takes_part_with_the_scope');
    const [elsewhere, oncology] = [await aHospital(owner), await aHospital(owner, ['oncology'])];
    await expectRefused(doing(cast.reviewer, (sql) => act.transfer(sql, granted.id, oncology, 90_000, 63_000)), 'facility_takes_part_with_the_scope');
    expect(await doing(cast.reviewer, (sql) => act.transfer(sql, granted.id, elsewhere, 90_000, 63_000))).toMatchObject({ programme_tetri: 63_000, state: 'granted' });
    expect(await allowanceOf(owner, cast.person.personId, 2026)).toEqual({ reserved: 63_000, used: 0 });
  });

  it('to accept and to extend, a facility that is not suspended, and a person who lives', async () => {
    const cast = await aCast(owner);
    const granted = await aVoucher(owner, app, cast, 'granted');
    await owner`insert into suspensions (facility_id, during, reason, act_number) values (${cast.clinic.facilityId}, '[2026-06-01,)', 'შემოწმება', '04/1')`;
    await expectRefused(doing(cast.clinic, (sql) => act.accept(sql, granted.id)), 'facility_takes_part_with_the_scope');
    await owner`update people set died_on = '2026-06-09' where id = ${cast.person.personId}`;
    await expectRefused(doing(cast.reviewer, (sql) => act.extend(sql, granted.id, '2026-08-01')), 'person_is_alive');
  });

  it('an application that is whole, with the medical form', async () => {
    const cast = await aCast(owner);
    const draft = await doing(cast.person, (sql) => act.start(sql));
    await expectRefused(doing(cast.person, (sql) => act.submit(sql, draft.id)), 'voucher_is_whole');
    await doing(cast.person, (sql) => act.save(sql, draft.id, { unit: units.surgery, price: 100_000, facilityId: cast.clinic.facilityId }));
    await expectRefused(doing(cast.person, (sql) => act.submit(sql, draft.id)), 'voucher_is_whole');
    expect(await ruleOf(doing(cast.person, (sql) => act.save(sql, draft.id, { unit: units.surgery, price: 100_000, facilityId: cast.clinic.facilityId, diagnosis: 'Z99' })))).toBe('diagnosis_is_known');
  });
});
