import { randomUUID } from 'node:crypto';
import type { ISql } from 'postgres';
import { describe, expect, it } from 'vitest';
import type { Types } from '#db/client.ts';
import { asActor, codeOf, expectRefused, ruleOf } from './as-role.ts';
import { aClinic, aConsentText, aSignedInPerson, aRegistration } from './builders.ts';
import { choose } from './choose.ts';
import { freshDatabase } from './database.ts';
import { aCast, type Cast, someTerms } from './declaration-builders.ts';

const { owner, app } = await freshDatabase();
await someTerms(owner);
await aConsentText(owner);

const basis = ['მუხლი 1', 'მიზეზი', 'ერთი თვის ვადაში'] as const;
type Act = (sql: ISql<Types>, facilityId: number, proposal: number) => Promise<{ to_state: string }[]>;
/** Every act as the app does it; an end is so many days ahead that no state forbids it by its day. */
const acts: Record<string, Act> = {
  suspend: (sql, id) => sql`select * from suspend_facility(${randomUUID()}, ${id}, ${basis[0]}, ${basis[1]}, ${basis[2]})`,
  lift: (sql, id) => sql`select * from lift_suspension(${randomUUID()}, ${id}, ${basis[0]}, ${basis[1]}, ${basis[2]})`,
  withdraw: (sql, id) => sql`select * from withdraw_participation(${randomUUID()}, ${id}, today() + 40, 'ვწყვეტთ')`,
  close: (sql, id) => sql`select * from close_facility(${randomUUID()}, ${id}, today() + 5, ${basis[0]}, ${basis[1]}, ${basis[2]})`,
  propose_termination: (sql, id) => sql`select * from propose_termination(${randomUUID()}, ${id}, today() + 5, ${basis[0]}, ${basis[1]})`,
  terminate: (sql, _, proposal) => sql`select * from settle_termination(${randomUUID()}, ${proposal}, null, ${basis[2]})`,
  reject_termination: (sql, _, proposal) => sql`select * from settle_termination(${randomUUID()}, ${proposal}, 'არ ვეთანხმები', ${basis[2]})`,
  succeed: (sql, id) => sql`select * from succeed_facility(${randomUUID()}, ${id}, ${sql.json([{ facility: successor, municipalities: null }])},
    'ბრძანება 1', today(), ${basis[0]}, ${basis[1]}, ${basis[2]})`,
};
const successor = await aClinic(owner);

/** What the law is meant to say: state → who → the acts, and where each leads. */
const ends = { close: 'leaving', terminate: 'leaving', succeed: 'leaving' };
const expected: Record<string, Record<'manager' | 'agency', Record<string, string>>> = {
  none: { manager: {}, agency: {} },
  active: { manager: { withdraw: 'leaving' }, agency: { suspend: 'suspended', propose_termination: 'active', reject_termination: 'active', ...ends } },
  suspended: { manager: { withdraw: 'leaving' }, agency: { lift: 'active', propose_termination: 'suspended', reject_termination: 'suspended', ...ends } },
  leaving: { manager: {}, agency: { propose_termination: 'leaving', reject_termination: 'leaving', ...ends } },
  ended: { manager: {}, agency: {} },
};

/** A facility in a state, with a termination that a reviewer has proposed where one can be. */
async function inState(state: string): Promise<Cast & { proposal: number }> {
  const cast = await aCast(owner);
  if (state === 'none') return { ...cast, proposal: 0 };
  await owner`insert into participations (facility_id, during, scope, declaration_id, end_reason)
    values (${cast.facilityId}, daterange('2013-03-01', ${state === 'ended' ? '2020-01-01' : null}), '{primary_care}',
            carry_over(${cast.facilityId}, '2013-03-01'), ${state === 'ended' ? 'closure' : null})`;
  if (state === 'suspended') await asActor(app, cast.reviewer, (sql) => acts.suspend!(sql, cast.facilityId, 0));
  if (state === 'leaving') await asActor(app, cast.manager, (sql) => acts.withdraw!(sql, cast.facilityId, 0));
  const [proposal] = state === 'ended' ? [] : await owner<{ id: number }[]>`
    insert into proposals (kind, facility_id, effective_on, legal_basis, reasons, proposed_by, request_id)
    values ('termination', ${cast.facilityId}, today() + 3, 'მუხლი 1', 'მიზეზი', ${cast.reviewer.accountId!}, gen_random_uuid()) returning id`;
  return { ...cast, proposal: proposal?.id ?? 0 };
}

class Undone extends Error {}

async function outcome(cast: Cast & { proposal: number }, who: keyof Cast, act: string): Promise<string> {
  let reached = '';
  const trying = asActor(app, cast[who] as Cast['manager'], async (sql) => {
    const [done] = await acts[act]!(sql, cast.facilityId, cast.proposal);
    reached = done!.to_state;
    throw new Undone();
  });
  return ruleOf(trying).catch((error: { code?: string }) => {
    if (error instanceof Undone) return reached;
    if (error.code === '42501') return error.code;
    throw error;
  });
}

const refused = /^(participation_move_is_allowed|facility_takes_part|facility_is_ones_own|proposal_is_known|reviewer_is_of_the_agency|42501)$/;

describe.each(Object.keys(expected))('a facility that is %s', async (state) => {
  const cast = await inState(state);
  const agency = expected[state]!.agency;

  it.each(['representative', 'manager', 'colleague', 'administrator', 'reviewer'] as const)('is acted on by a %s as the table says', async (who) => {
    const allowed = who === 'manager' || who === 'representative' ? expected[state]!.manager : agency;
    for (const act of Object.keys(acts)) {
      const got = await outcome(cast, who, act);
      const to = allowed[act];
      if (to && act === 'propose_termination') expect([act, got]).toEqual([act, 'one_proposal_at_a_time']);
      else if (to && act === 'terminate' && who === 'reviewer') expect([act, got]).toEqual([act, 'four_eyes']);
      else expect([act, got]).toEqual([act, to ?? expect.stringMatching(refused)]);
    }
  });

  it.each(['registrar', 'stranger', 'auditor', 'newcomer', 'person', 'anyone'] as const)('is not touched by a %s', async (who) => {
    for (const act of Object.keys(acts)) expect([act, await outcome(cast, who, act)]).toEqual([act, expect.stringMatching(refused)]);
  });
});

describe('the table', () => {
  it('says what this test says', async () => {
    const rows = await owner<{ row: string }[]>`select from_state || ' ' || act || ' ' || to_state || ' ' || role as row from participation_moves`;
    const said = Object.entries(expected).flatMap(([from, { manager, agency }]) => [
      ...Object.entries(manager).map(([act, to]) => `${from} ${act} ${to} manager`),
      ...Object.entries(agency).flatMap(([act, to]) => [`${from} ${act} ${to} reviewer`, `${from} ${act} ${to} administrator`]),
    ]);
    expect(rows.map(({ row }) => row).sort()).toEqual(said.sort());
  });

  it('holds against SQL typed by hand, and what was done stays', async () => {
    const cast = await inState('active');
    const [participation] = await owner<{ id: number }[]>`select id from participations where facility_id = ${cast.facilityId}`;
    const typed = (from: string, act: string, to: string, role: string) => owner`
      insert into participation_acts (number, facility_id, participation_id, from_state, act, to_state, role, effective_on, reasons, account_id, request_id)
      values ('x', ${cast.facilityId}, ${participation!.id}, ${from}, ${act}, ${to}, ${role}, today(), 'x', ${cast.manager.accountId!}, gen_random_uuid())`;
    await expectRefused(typed('active', 'propose_termination', 'leaving', 'reviewer'), 'participation_move_is_allowed');
    await expectRefused(typed('active', 'propose_termination', 'active', 'manager'), 'participation_move_is_allowed');
    await expectRefused(typed('active', 'suspend', 'suspended', 'reviewer'), 'agency_acts_by_decision');
    await expectRefused(owner`delete from participation_acts`, 'history_only_grows');
  });
});

describe('an end', () => {
  it('is told beforehand, and only comes nearer', async () => {
    const cast = await inState('active');
    const withdraw = (days: number) => asActor(app, cast.manager, (sql) =>
      sql`select withdraw_participation(${randomUUID()}, ${cast.facilityId}, today() + ${days}::int, 'ვწყვეტთ')`);
    await expectRefused(withdraw(0), 'leaving_is_ahead');
    await expectRefused(withdraw(29), 'notice_is_given_in_time');
    await withdraw(30);
    const close = (days: number) => asActor(app, cast.reviewer, (sql) =>
      sql`select close_facility(${randomUUID()}, ${cast.facilityId}, today() + ${days}::int, 'მუხლი 1', 'დაიხურა', 'საჩივარი')`);
    await expectRefused(close(30), 'leaving_only_comes_nearer');
    await close(10);
    expect(await owner`select upper(during) - today() as days, end_reason from participations where facility_id = ${cast.facilityId}`)
      .toEqual([{ days: 10, end_reason: 'closure' }]);
  });

  it('that is announced excuses at once, and the reason stays the clinic’s', async () => {
    const [cast, other] = [await inState('active'), await aClinic(owner)];
    const person = await aSignedInPerson(owner);
    await aRegistration(owner, { personId: person.id, accountId: person.accountId, facilityId: cast.facilityId, from: -10 });
    await asActor(app, cast.manager, (sql) => acts.withdraw!(sql, cast.facilityId, 0));
    await choose(app, { ...person, facilityId: other });
    expect(await owner`select facility_id, basis, end_reason, upper(during) - today() as ends_in from registrations where person_id = ${person.id} order by lower(during)`)
      .toEqual([{ facility_id: cast.facilityId, basis: 'choice', end_reason: 'facility_exit', ends_in: 0 },
        { facility_id: other, basis: 'facility_exit', end_reason: null, ends_in: null }]);
    await expectRefused(choose(app, { ...person, facilityId: successor }), 'registration_lasts_a_day');
  });

  it('is not brought about by a person who names it', async () => {
    const [clinic, person] = [await aClinic(owner), await aSignedInPerson(owner)];
    await aRegistration(owner, { personId: person.id, accountId: person.accountId, facilityId: clinic, from: -10 });
    const who = { kind: 'person', personId: person.id, accountId: person.accountId };
    expect(await codeOf(asActor(app, who, (sql) => sql`update registrations set exit_on = today() where person_id = ${person.id}`))).toBe('42501');
    await expectRefused(asActor(app, who, (sql) => sql`update registrations set during = daterange(lower(during), today()), end_reason = 'facility_exit',
      ended_by = ${person.accountId}, ended_at = now() where person_id = ${person.id}`), 'exit_is_dated');
  });

  it('says who ended it, whoever leaves before the day', async () => {
    const cast = await inState('active');
    const person = await aSignedInPerson(owner);
    await aRegistration(owner, { personId: person.id, accountId: person.accountId, facilityId: cast.facilityId, from: -10 });
    await asActor(app, cast.manager, (sql) => acts.withdraw!(sql, cast.facilityId, 0));
    await expectRefused(asActor(app, { kind: 'person', personId: person.id, accountId: person.accountId }, (sql) => sql`
      update registrations set during = daterange(lower(during), today()), ended_by = ${cast.reviewer.accountId!}, ended_at = '2001-01-01'
      where person_id = ${person.id}`), 'registration_changes_only_to_end');
  });

  it('ends a suspension as well: who comes back is not suspended', async () => {
    const cast = await inState('suspended');
    await asActor(app, cast.reviewer, (sql) => acts.close!(sql, cast.facilityId, 0));
    expect(await owner`select upper(during) - today() as days from suspensions where facility_id = ${cast.facilityId}`).toEqual([{ days: 5 }]);
  });

  it('that was proposed for a day that has come stands in nobody’s way', async () => {
    const cast = await inState('active');
    await owner`insert into proposals (kind, facility_id, effective_on, legal_basis, reasons, proposed_by, request_id)
      select 'termination', f.id, today(), 'x', 'x', ${cast.reviewer.accountId!}, gen_random_uuid() from facilities f where f.id = ${successor}`;
    await asActor(app, cast.colleague, (sql) => acts.propose_termination!(sql, successor, 0));
    expect(await owner`select outcome from proposals where facility_id = ${successor} order by id`).toEqual([{ outcome: 'withdrawn' }, { outcome: null }]);
  });

  it('comes nearer also for who has gone already', async () => {
    const [cast, other] = [await inState('active'), await aClinic(owner)];
    const person = await aSignedInPerson(owner);
    await aRegistration(owner, { personId: person.id, accountId: person.accountId, facilityId: cast.facilityId, from: -10 });
    await asActor(app, cast.manager, (sql) => acts.withdraw!(sql, cast.facilityId, 0));
    await choose(app, { ...person, facilityId: other });
    await asActor(app, cast.reviewer, (sql) => acts.close!(sql, cast.facilityId, 0));
    expect(await owner`select exit_on - today() as exit_in from registrations where person_id = ${person.id} and facility_id = ${cast.facilityId}`)
      .toEqual([{ exit_in: 5 }]);
  });

  it('waits for a change of scope that is decided', async () => {
    const cast = await inState('active');
    await owner`update participations set during = daterange(lower(during), today() + 5), end_reason = 'scope_change' where facility_id = ${cast.facilityId}`;
    await owner`insert into participations (facility_id, during, scope, declaration_id)
      values (${cast.facilityId}, daterange(today() + 5, null), '{primary_care,childbirth}', carry_over(${cast.facilityId}, today() + 5))`;
    await expectRefused(asActor(app, cast.reviewer, (sql) => acts.close!(sql, cast.facilityId, 0)), 'no_change_of_scope_is_ahead');
    await choose(app, { ...await aSignedInPerson(owner), facilityId: cast.facilityId });
    await asActor(app, cast.reviewer, (sql) => acts.suspend!(sql, cast.facilityId, 0));
  });
});
