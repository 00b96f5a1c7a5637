import { randomUUID } from 'node:crypto';
import type { ISql } from 'postgres';
import { describe, expect, it } from 'vitest';
import type { Types } from '#db/client.ts';
import { exitRehearsal } from '#lib/participation/index.ts';
import { asActor, codeOf, expectRefused } from './as-role.ts';
import { anAccount, aPerson, aSignedInPerson, dayOf, periodOf } from './builders.ts';
import { freshDatabase, testSettings } from './database.ts';
import { aManagerActor, anAgencyActor } from './life-builders.ts';
import { aCast, aVoucher as aVoucherOn, type Cast, texts } from './voucher-builders.ts';

testSettings();
const { owner, app } = await freshDatabase();
const today = await dayOf(owner, 0);
const aVoucher = (cast: Cast, state: Parameters<typeof aVoucherOn>[3], { days = 30, price = 10_000 } = {}) =>
  aVoucherOn(owner, app, cast, state, { days, price, today });

/** The agency ends the facility's part from so many days on. */
const close = ({ clinic, reviewer }: Cast, days: number, before: (sql: ISql<Types>) => Promise<unknown> = async () => {}) => asActor(app, reviewer, async (sql) => {
  await sql`select close_facility(${randomUUID()}, ${clinic.facilityId}, today() + ${days}::integer, ${texts[0]}, ${texts[1]}, ${texts[2]})`;
  await before(sql);
});

/** What was said to whoever holds vouchers for the facility, by number and last day there. */
const told = async (whom: string) => (await owner<{ facts: { number: string; lastOn: string; untilOn: string } }[]>`
  select facts from notices where kind = 'voucherNeedsAnotherFacility' and person_id = ${whom} order by created_at, id`).map(({ facts }) => facts);

/** A change of scope as an acceptance writes it: one participation ends, the next begins, in one transaction. */
const changeScope = (cast: Cast, days: number, scope: string[]) => owner.begin(async (sql) => {
  const on = await dayOf(owner, days);
  const id = cast.clinic.facilityId;
  await sql`update participations set during = daterange(lower(during), ${on}), end_reason = 'scope_change' where facility_id = ${id} and upper_inf(during)`;
  await sql`insert into participations (facility_id, during, scope, declaration_id)
    values (${id}, daterange(${on}, null), ${scope}, carry_over(${id}, ${on}::date))`;
});

describe('whoever holds a voucher (whose_voucher_is_left_behind_is_told, vouchers_left_behind)', () => {
  it('learns that its facility leaves before its last day, in the transaction that says so', async () => {
    const cast = await aCast(owner);
    const voucher = await aVoucher(cast, 'granted', { days: 30 });
    await expect(close(cast, 10, async () => { throw new Error('undone'); })).rejects.toThrow('undone');
    expect(await told(cast.person.personId)).toEqual([]);
    await close(cast, 10);
    expect(await told(cast.person.personId)).toMatchObject([{ number: voucher.number, lastOn: await dayOf(owner, 9), untilOn: await dayOf(owner, 30) }]);
    const lines = await owner<{ detail: object }[]>`select detail from journal where act = 'voucher.left_behind' and person_id = ${cast.person.personId}`;
    expect(lines.map(({ detail }) => detail)).toEqual([{ voucher: voucher.number, on: await dayOf(owner, 10) }]);
  });

  it.each(['accepted', 'granted'] as const)('of a voucher that is %s', async (state) => {
    const cast = await aCast(owner);
    await aVoucher(cast, state);
    await close(cast, 5);
    expect(await told(cast.person.personId)).toHaveLength(1);
  });

  it.each(['submitted', 'used', 'given_back', 'cancelled'] as const)('is not troubled by one that is %s', async (state) => {
    const cast = await aCast(owner);
    await aVoucher(cast, state);
    await close(cast, 5);
    expect(await told(cast.person.personId)).toEqual([]);
  });

  it('is not troubled by one whose last day is the facility’s last, and is by one of a day more', async () => {
    const cast = await aCast(owner);
    await aVoucher(cast, 'granted', { days: 9 });
    const longer = await aVoucher(cast, 'granted', { days: 10 });
    await close(cast, 10);
    expect((await told(cast.person.personId)).map(({ number }) => number)).toEqual([longer.number]);
  });

  it('is told again when the day comes nearer, and then also whoever was not before', async () => {
    const cast = await aCast(owner);
    const [short, long] = [await aVoucher(cast, 'granted', { days: 8 }), await aVoucher(cast, 'granted', { days: 30 })];
    await close(cast, 10);
    await close(cast, 5);
    expect((await told(cast.person.personId)).map(({ number }) => number).sort()).toEqual([short.number, long.number, long.number].sort());
  });

  it('is told with who acts for them', async () => {
    const [child, parent] = [await aPerson(owner, { bornOn: '2020-05-01' }), await aSignedInPerson(owner)];
    await owner`insert into guardianships (guardian_id, ward_id, scope, document_number, during)
      values (${parent.id}, ${child.id}, 'parent', '1', ${await periodOf(owner, '2020-05-01')})`;
    const cast = await aCast(owner, { ...child, accountId: await anAccount(owner, { personId: child.id }) });
    const voucher = await aVoucher(cast, 'granted');
    await close(cast, 5);
    for (const whom of [child.id, parent.id]) expect(await told(whom)).toMatchObject([{ number: voucher.number }]);
  });

  it('learns that the facility gives the scope up, and nothing when it keeps it', async () => {
    const [keeps, drops] = [await aCast(owner), await aCast(owner)];
    for (const cast of [keeps, drops]) await aVoucher(cast, 'accepted');
    await changeScope(keeps, 3, ['planned_surgery']);
    await changeScope(drops, 3, ['oncology']);
    expect(await told(keeps.person.personId)).toEqual([]);
    expect(await told(drops.person.personId)).toMatchObject([{ lastOn: await dayOf(owner, 2) }]);
  });
});

describe('the rehearsal of an end (vouchers_in_exit)', () => {
  it('counts the vouchers that may still be used, and what is reserved for them', async () => {
    const cast = await aCast(owner);
    const reviewer = await anAgencyActor(owner);
    expect((await exitRehearsal(reviewer, cast.clinic.facilityId)).vouchers).toEqual({ count: 0, reservedTetri: 0 });
    for (const state of ['submitted', 'granted', 'accepted', 'used'] as const) await aVoucher(cast, state, { price: 50_000 });
    const { people, vouchers } = await exitRehearsal(await aManagerActor(owner, cast.clinic.facilityId), cast.clinic.facilityId);
    expect({ people, vouchers }).toEqual({ people: 0, vouchers: { count: 2, reservedTetri: 70_000 } });
  });

  it('tells nobody else', async () => {
    const [cast, other] = [await aCast(owner), await aCast(owner)];
    for (const who of [other.clinic, cast.person, { kind: 'anyone' }, cast.clinic])
      await expectRefused(asActor(app, who, (sql) => sql`select vouchers_in_exit(${cast.clinic.facilityId}, today() + 1)`), 'facility_is_ones_own');
  });
});

describe('the names on vouchers', () => {
  const holders = (who: Cast['clinic'] | Cast['person'], ids: string[]) => asActor(app, who, (sql) =>
    sql<{ voucher_id: string; number: string }[]>`select * from voucher_holders(${ids}::uuid[])`);

  it('are told to the facility that was chosen, once it is granted, and to nobody else', async () => {
    const [cast, other] = [await aCast(owner), await aCast(owner)];
    const [asked, granted] = [await aVoucher(cast, 'submitted'), await aVoucher(cast, 'granted')];
    const ids = [asked.id, granted.id];
    expect((await holders(cast.clinic, ids)).map((row) => ({ ...row }))).toEqual(
      [{ voucher_id: granted.id, name_ka: 'ნინო ბერიძე', name_en: 'Nino Beridze', number: cast.person.personalNumber }]);
    for (const who of [other.clinic, cast.person, { ...other.clinic, facilityId: undefined as never }]) expect(await holders(who, ids)).toHaveLength(0);
    expect(await codeOf(owner.begin(async (sql) => {
      await sql.unsafe('set local role erti_auditor');
      await sql`select * from voucher_holders(${ids}::uuid[])`;
    }))).toBe('42501');
  });

  it('leave a look that the person reads, once a day', async () => {
    const cast = await aCast(owner);
    const { id } = await aVoucher(cast, 'granted');
    for (let i = 0; i < 2; i++) await holders(cast.clinic, [id]);
    const looks = await asActor(app, cast.person, (sql) => sql<{ act: string; role: string }[]>`select act, role from looks_at(${cast.person.personId})`);
    expect(looks.map((look) => ({ ...look }))).toEqual([{ act: 'voucher.listed', role: 'registrar' }]);
    await expectRefused(owner`insert into journal (act, actor, account_id, facility_id, person_id, detail)
      select act, actor, account_id, facility_id, person_id, detail from journal where act = 'voucher.listed' and person_id = ${cast.person.personId}`,
    'one_voucher_line_a_day');
  });
});
