import { randomUUID } from 'node:crypto';
import type { ISql } from 'postgres';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Types } from '#db/client.ts';
import type { VoucherAct, VoucherRole, VoucherState } from '#db/schema/index.ts';
import { asActor, codeOf, expectRefused, ruleOf, type Who } from './as-role.ts';
import { anAccount, aPerson, aSignedInPerson } from './builders.ts';
import { freshDatabase } from './database.ts';
import { aGuardianship, asGuardianOf } from './family-builders.ts';
import { act, aCast, aHospital, aVoucher, type Cast, midsummer, units, type Voucher } from './voucher-builders.ts';

const { owner, app } = await freshDatabase();
const states: VoucherState[] = ['draft', 'submitted', 'returned', 'refused', 'withdrawn', 'granted', 'accepted', 'used', 'given_back', 'expired', 'cancelled'];

/** The table of 0048 once more, by hand: what is added there is added here. */
const moves: Record<string, [to: VoucherState, ...roles: VoucherRole[]]> = {
  'draft submit': ['submitted', 'person', 'clinic'], 'draft withdraw': ['withdrawn', 'person', 'clinic'],
  'submitted withdraw': ['withdrawn', 'person', 'clinic'], 'submitted return': ['returned', 'reviewer', 'administrator'],
  'submitted refuse': ['refused', 'reviewer', 'administrator'], 'submitted grant': ['granted', 'reviewer', 'administrator'],
  'returned submit': ['submitted', 'person', 'clinic'], 'returned withdraw': ['withdrawn', 'person', 'clinic'],
  'granted accept': ['accepted', 'clinic'], 'granted give_back': ['given_back', 'person', 'clinic'],
  'granted extend': ['granted', 'reviewer', 'administrator'], 'granted transfer': ['granted', 'reviewer', 'administrator'],
  'granted cancel': ['cancelled', 'reviewer', 'administrator'], 'granted expire': ['expired', 'system'],
  'accepted use': ['used', 'clinic'], 'accepted give_back': ['given_back', 'person', 'clinic'],
  'accepted extend': ['accepted', 'reviewer', 'administrator'], 'accepted transfer': ['granted', 'reviewer', 'administrator'],
  'accepted cancel': ['cancelled', 'reviewer', 'administrator'], 'accepted expire': ['expired', 'system'],
};

let cast: Cast;
let elsewhere: number;
const who: Record<string, Who> = {};
/** Who each of them is to the voucher, before it is granted and after; null for one to whom it is nothing. */
const roles: Record<string, [before: VoucherRole | null, after: VoucherRole | null]> = {
  person: ['person', 'person'], guardian: ['person', 'person'], clinic: [null, 'clinic'], reviewer: ['reviewer', 'reviewer'],
  administrator: ['administrator', 'administrator'], auditor: [null, null], stranger: [null, null], otherClinic: [null, null],
  otherGuardian: [null, null], formerRegistrar: [null, null], anyone: [null, null],
};

beforeAll(async () => {
  cast = await aCast(owner);
  elsewhere = await aHospital(owner);
  const [guardian, stranger] = [await aSignedInPerson(owner), await aSignedInPerson(owner)];
  await aGuardianship(owner, guardian, { id: cast.person.personId }, { scope: 'carer' });
  const left = await anAccount(owner, { facilityId: cast.clinic.facilityId });
  await owner`update memberships set ended_at = now() where account_id = ${left}`;
  Object.assign(who, {
    ...cast, guardian: asGuardianOf(guardian, { id: cast.person.personId }),
    administrator: { kind: 'agency', accountId: await anAccount(owner, { role: 'administrator' }), role: 'administrator' },
    auditor: { kind: 'agency', accountId: await anAccount(owner, { role: 'auditor' }), role: 'auditor' },
    stranger: { kind: 'person', accountId: stranger.accountId, personId: stranger.id },
    otherGuardian: asGuardianOf(stranger, { id: cast.person.personId }),
    otherClinic: { kind: 'clinic', accountId: await anAccount(owner, { facilityId: elsewhere }), facilityId: elsewhere, role: 'manager' },
    formerRegistrar: { ...cast.clinic, accountId: left },
    anyone: { kind: 'anyone' },
  });
});

type Act = Exclude<VoucherAct, 'start' | 'expire'>;
const carriedOut: Record<Act, (sql: ISql<Types>, voucher: Voucher) => Promise<Voucher>> = {
  submit: (sql, { id }) => act.submit(sql, id), withdraw: (sql, { id }) => act.withdraw(sql, id), return: (sql, { id }) => act.return(sql, id),
  refuse: (sql, { id }) => act.refuse(sql, id), grant: (sql, { id }) => act.grant(sql, id, 70_000, '2026-07-10'), accept: (sql, { id }) => act.accept(sql, id),
  use: (sql, { id }) => act.use(sql, id, midsummer, 90_000), give_back: (sql, { id }) => act.give_back(sql, id),
  extend: (sql, { id }) => act.extend(sql, id, '2026-08-10'), transfer: (sql, { id }) => act.transfer(sql, id, elsewhere, 80_000, 56_000),
  cancel: (sql, { id }) => act.cancel(sql, id),
};
const acts = Object.keys(carriedOut) as Act[];

class Undone extends Error {}
/** What comes of an act: the state to which it led, or the rule that refused it; it is undone. */
async function tried(actor: Who, voucher: Voucher, name: Act): Promise<string> {
  let state = '';
  return ruleOf(asActor(app, { ...actor, today: midsummer }, async (sql) => {
    state = (await carriedOut[name](sql, voucher)).state;
    // what is checked at the end of a transaction is checked here too
    await sql`set constraints all immediate`;
    throw new Undone();
  }).catch((error: unknown) => { if (!(error instanceof Undone)) throw error; })).then((rule) => (rule === 'nothing was refused' ? state : rule));
}

it('the table is what is written here', async () => {
  const rows = await owner<{ key: string; to: string; roles: string[] }[]>`
    select from_state || ' ' || act as key, to_state as to, array_agg(role order by role) as roles from voucher_moves where act <> 'start' group by 1, 2`;
  expect(Object.fromEntries(rows.map(({ key, to, roles: whose }) => [key, [to, ...whose]])))
    .toEqual(Object.fromEntries(Object.entries(moves).map(([key, [to, ...whose]]) => [key, [to, ...whose.sort()]])));
});

describe.each(states)('a voucher that is %s', (state) => {
  let voucher: Voucher;
  beforeAll(async () => { voucher = await aVoucher(owner, app, cast, state); });

  it.each(Object.keys(roles))('moves by the acts of its table, and by none else, for the %s', async (name) => {
    const isGranted = ['granted', 'accepted', 'used', 'given_back', 'expired', 'cancelled'].includes(state);
    const role = name.startsWith('reviewer') || name === 'administrator' ? (['draft', 'withdrawn'].includes(state) ? null : roles[name]![0]) : roles[name]![isGranted ? 1 : 0];
    for (const one of acts) {
      const [to, ...whose]: [VoucherState | null, ...VoucherRole[]] = moves[`${state} ${one}`] ?? [null];
      const outcome = await tried(who[name]!, voucher, one);
      if (role !== null && to !== null && whose.includes(role)) expect([one, outcome]).toEqual([one, to]);
      else expect([one, outcome]).toEqual([one, role === null ? 'voucher_is_ones_own' : 'voucher_move_is_allowed']);
    }
  });

  it('is written by whoever applied while it is written, and by nobody after', async () => {
    const save = (sql: ISql<Types>) => act.save(sql, voucher.id, { unit: units.surgery, price: 1, facilityId: elsewhere });
    for (const name of Object.keys(roles)) {
      const rule = await ruleOf(asActor(app, { ...who[name]!, today: midsummer }, async (sql) => { await save(sql); throw new Undone(); })
        .catch((error: unknown) => { if (!(error instanceof Undone)) throw error; }));
      const writes = ['draft', 'returned'].includes(state) && ['person', 'guardian'].includes(name);
      expect([name, rule === 'nothing was refused']).toEqual([name, writes]);
    }
  });
});

describe('an act', () => {
  const table = (from: string, name: string, to: string, role: string, step = 2) => owner`
    insert into voucher_acts (voucher_id, step, from_state, act, to_state, role, account_id, request_id)
    values (${draft.id}, ${step}, ${from}, ${name}, ${to}, ${role}, ${cast.person.accountId!}, ${randomUUID()})`;
  let draft: Voucher;
  beforeAll(async () => { draft = await aVoucher(owner, app, cast, 'draft'); });

  it('that the table does not have is refused to a hand too, and so is one that begins elsewhere', async () => {
    await expectRefused(table('draft', 'submit', 'granted', 'person'), 'voucher_move_is_allowed');
    await expectRefused(table('draft', 'submit', 'submitted', 'reviewer'), 'voucher_move_is_allowed');
    await expectRefused(table('submitted', 'withdraw', 'withdrawn', 'person'), 'voucher_act_begins_where_the_last_one_ended');
    await expectRefused(table('draft', 'submit', 'submitted', 'person', 3), 'voucher_act_begins_where_the_last_one_ended');
  });

  it('that grants or uses is there once, and one that decides rests on its decision', async () => {
    const { id, step } = await aVoucher(owner, app, cast, 'used');
    const again = (name: string, from: string, to: string, decision: number | null) => owner`
      insert into voucher_acts (voucher_id, step, from_state, act, to_state, role, account_id, request_id, decision_id)
      values (${id}, ${step + 1}, ${from}, ${name}, ${to}, 'reviewer', ${cast.reviewer.accountId!}, ${randomUUID()}, ${decision})`;
    await expectRefused(again('grant', 'submitted', 'granted', 999_999), 'voucher_is_granted_once');
    await expectRefused(again('use', 'accepted', 'used', null), 'voucher_is_used_once');
    await expectRefused(again('cancel', 'used', 'cancelled', null), 'voucher_is_decided_in_writing');
  });

  it('leaves the voucher where it led, and no hand moves one without an act', async () => {
    await expectRefused(owner`update vouchers set state = 'withdrawn' where id = ${draft.id}`, 'history_only_grows');
    await expectRefused(owner`update vouchers set state = 'withdrawn', step = 2 where id = ${draft.id}`, 'voucher_is_where_its_acts_left_it');
    await expectRefused(owner`update vouchers set person_id = ${(await aPerson(owner)).id} where id = ${draft.id}`, 'history_only_grows');
    await expectRefused(owner`delete from voucher_acts where voucher_id = ${draft.id}`, 'history_only_grows');
  });

  it('that is repeated answers as before, and acts once', async () => {
    const voucher = await aVoucher(owner, app, cast, 'accepted');
    const requestId = randomUUID();
    const use = () => asActor(app, { ...cast.clinic, today: midsummer }, (sql) => act.use(sql, voucher.id, midsummer, 50_000, requestId));
    expect(await use()).toMatchObject({ state: 'used', used_tetri: 35_000 });
    expect(await use()).toMatchObject({ state: 'used', used_tetri: 35_000 });
    const another = await aVoucher(owner, app, cast, 'accepted');
    await expectRefused(asActor(app, { ...cast.clinic, today: midsummer }, (sql) => act.use(sql, another.id, midsummer, 50_000, requestId)), 'voucher_move_is_allowed');
    expect((await owner`select from journal where act = 'voucher.use' and detail->>'voucher' = ${voucher.number}`).length).toBe(1);
  });

  it('is the app’s to call, and never to write', async () => {
    for (const statement of [`update vouchers set state = 'granted'`, `insert into voucher_acts (voucher_id) values (uuidv7())`, 'update allowances set limit_tetri = 1',
      `insert into voucher_reserves (voucher_id) values (uuidv7())`, `select expire_vouchers_of(uuidv7())`])
      expect([statement, await codeOf(asActor(app, cast.reviewer, (sql) => sql.unsafe(statement)))]).toEqual([statement, '42501']);
  });

  it('of a facility that applies for its patient is the facility’s until it is granted, and the chosen one’s from then on', async () => {
    const applicant: Who = { ...who.otherClinic! };
    const patient = await aSignedInPerson(owner);
    const at = { ...applicant, today: midsummer };
    const visit = await asActor(app, at, async (sql) => (await sql<{ visit_id: string }[]>`
      select visit_id from match_at_counter(${applicant.accountId!}, ${elsewhere}, ${patient.personalNumber}, ${patient.familyName}, ${patient.bornOn}, 'ka', ${midsummer})`)[0]!.visit_id);
    const requestId = randomUUID();
    const started = await asActor(app, at, async (sql) => (await sql<Voucher[]>`select * from start_voucher_at_clinic(${requestId}, ${visit})`)[0]!);
    expect(started).toMatchObject({ person_id: patient.id, state: 'draft' });
    const submitted = await asActor(app, at, async (sql) => {
      await act.save(sql, started.id, { unit: units.surgery, price: 100_000, facilityId: cast.clinic.facilityId });
      await act.paper(sql, started.id, applicant.accountId!);
      return act.submit(sql, started.id);
    });
    expect(submitted.state).toBe('submitted');
    expect((await owner<{ kind: string }[]>`select distinct kind from notices where person_id = ${patient.id} order by kind`).map(({ kind }) => kind)).toEqual(['voucherAppliedForYou', 'voucherSubmitted']);
    await asActor(app, { ...cast.reviewer, today: midsummer }, (sql) => act.grant(sql, started.id, 70_000, '2026-07-01'));
    await expectRefused(asActor(app, at, (sql) => act.accept(sql, started.id)), 'voucher_is_ones_own');
    await asActor(app, { ...cast.clinic, today: midsummer }, (sql) => act.accept(sql, started.id));
  });
});
