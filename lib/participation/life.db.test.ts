import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asActor } from '#db/tests/as-role.ts';
import { aClinic, aFacility, anAccount, aSignedInPerson, dayOf } from '#db/tests/builders.ts';
import { choose } from '#db/tests/choose.ts';
import { freshDatabase } from '#db/tests/database.ts';
import { aClinicWith, aManagerActor, anAgencyActor, aRegisteredPerson, aRepresentativeActor } from '#db/tests/life-builders.ts';
import type { AgencyActor, ManagerActor } from '#lib/kernel/actor.ts';
import { isRefusal } from '#lib/kernel/errors.ts';
import {
  closeFacility, confirmTermination, exitRehearsal, facilityLife, liftSuspension, objectToTermination, participationAct, proposeTermination,
  suspendFacility, withdrawParticipation,
} from './index.ts';

const { owner, app } = await freshDatabase();
const [reviewer, colleague] = [await anAgencyActor(owner), await anAgencyActor(owner, 'administrator')];
await owner`insert into programme_terms (version, body_ka, body_en, requirements, notice_days, in_force)
  values ('2013-1', 'პირობები', 'terms', '[{"code": "a", "ka": "ა", "en": "a", "source": "1"}]', 30, '[2013-03-01,)')`;

const decision = { legalBasis: '№36 დადგენილება', reasons: 'შემოწმების აქტი' };
const act = (facilityId: number) => ({ requestId: randomUUID(), facilityId });
const day = (days: number) => dayOf(owner, days);

async function suspend(clinic: number, actor: AgencyActor = reviewer) { return suspendFacility(actor, { ...act(clinic), ...decision }); }
async function lift(clinic: number) { return liftSuspension(reviewer, { ...act(clinic), ...decision }); }
async function withdraw(actor: ManagerActor, clinic: number, days: number, people: number) {
  return withdrawParticipation(actor, { ...act(clinic), leavesOn: await day(days), reasons: 'ვიხურებით', people, confirmed: 'on' });
}
async function close(clinic: number, days: number, people: number) {
  return closeFacility(reviewer, { ...act(clinic), ...decision, leavesOn: await day(days), people, confirmed: 'on' });
}
async function propose(clinic: number, days: number, actor: AgencyActor = reviewer) {
  await proposeTermination(actor, { ...act(clinic), ...decision, leavesOn: await day(days) });
  const { proposal } = await facilityLife(actor, clinic);
  return proposal!;
}
const confirm = (actor: AgencyActor, clinic: number, proposalId: number, people: number) =>
  confirmTermination(actor, { ...act(clinic), proposalId, people, confirmed: 'on' });
const object = (actor: AgencyActor, clinic: number, proposalId: number) =>
  objectToTermination(actor, { ...act(clinic), proposalId, objection: 'მტკიცებულება არ არის' });

async function refused(work: Promise<unknown>): Promise<[string, Record<string, unknown>]> {
  const refusal = await work.then(() => expect.fail('nothing was refused'), (error: unknown) => error);
  if (!isRefusal(refusal)) throw refusal;
  return [refusal.code.replace('participation.', ''), refusal.facts];
}
const codeOf = async (work: Promise<unknown>) => (await refused(work))[0];

type Row = { facility_id: number; during: string; basis: string; end_reason: string | null };
const registrationsOf = (person: string) => owner<Row[]>`
  select facility_id, during::text, basis, end_reason from registrations where person_id = ${person} order by lower(during)`;
const toldOf = async (person: string) =>
  (await owner<{ kind: string }[]>`select kind from notices where person_id = ${person} and kind = 'clinicLeaves' order by id`).map(({ kind }) => kind);
const toldAbout = async (facility: number) =>
  (await owner<{ kind: string }[]>`select distinct kind from notices where facility_id = ${facility} order by kind`).map(({ kind }) => kind);

describe('a suspension', () => {
  it('lets nobody new in, and nobody out', async () => {
    const { clinic, people: [person] } = await aClinicWith(owner, 1);
    await aManagerActor(owner, clinic);
    const { number } = await suspend(clinic);
    await expect(choose(app, { ...(await aSignedInPerson(owner)), facilityId: clinic })).rejects.toMatchObject({ constraint_name: 'clinic_is_not_suspended' });
    expect(await registrationsOf(person!.id)).toMatchObject([{ end_reason: null }]);
    expect([await toldOf(person!.id), await toldAbout(clinic)]).toEqual([[], ['facilitySuspended']]);
    expect(await facilityLife(reviewer, clinic)).toMatchObject({ state: 'suspended', acts: [{ number, act: 'suspend' }], decisions: [{ kind: 'suspension' }, { kind: 'acceptance' }] });
  });

  it('is lifted from the day after it began, once', async () => {
    const clinic = await aClinic(owner);
    await suspend(clinic);
    await lift(clinic);
    expect(await facilityLife(reviewer, clinic)).toMatchObject({ state: 'suspended', suspendedUntil: await day(1), acts: [{ act: 'lift' }, { act: 'suspend' }] });
    expect(await codeOf(lift(clinic))).toBe('participationMoveNotPossible');
    await choose(app, { ...(await aSignedInPerson(owner)), facilityId: clinic, today: await day(1) });
  });

  it('is not made twice, and not lifted where there is none; the same request is the same act', async () => {
    const clinic = await aClinic(owner);
    expect(await refused(lift(clinic))).toMatchObject(['participationMoveNotPossible', { state: 'active' }]);
    const request = { ...act(clinic), ...decision };
    const { number } = await suspendFacility(reviewer, request);
    expect(await suspendFacility(reviewer, request)).toMatchObject({ number });
    expect(await refused(suspend(clinic, colleague))).toMatchObject(['participationMoveNotPossible', { state: 'suspended' }]);
  });

  it('is no auditor’s act, and none about a facility that does not take part', async () => {
    const auditor = await anAgencyActor(owner, 'auditor');
    expect(await codeOf(suspend(await aClinic(owner), auditor))).toBe('facilityNotYours');
    expect(await codeOf(suspend(await aFacility(owner)))).toBe('doesNotTakePart');
  });
});

describe('a withdrawal', () => {
  it('gives the notice of the terms', async () => {
    const { clinic } = await aClinicWith(owner, 1);
    const manager = await aManagerActor(owner, clinic);
    expect(await refused(withdraw(manager, clinic, 29, 1))).toMatchObject(['noticeTooShort', { earliestOn: await day(30), days: 30 }]);
    expect(await codeOf(withdraw(manager, clinic, 0, 1))).toBe('leavingTooSoon');
    expect(await withdraw(manager, clinic, 30, 1)).toMatchObject({ people: 1 });
  });

  it('is no registrar’s act, nor another provider’s, nor the agency’s', async () => {
    const [clinic, other] = [await aClinic(owner), await aClinic(owner)];
    const registrar = { ...(await aManagerActor(owner, clinic)), accountId: await anAccount(owner, { facilityId: clinic }), role: 'registrar' };
    for (const actor of [registrar, await aManagerActor(owner, other), await aRepresentativeActor(owner, other)])
      expect(await codeOf(withdraw(actor as ManagerActor, clinic, 30, 0))).toBe('facilityNotYours');
    expect(await codeOf(withdraw(reviewer as never, clinic, 30, 0))).toBe('participationMoveNotPossible');
    expect((await facilityLife(reviewer, clinic)).state).toBe('active');
  });

  it('ends everybody on the day and tells each; they choose at once, and it does not count', async () => {
    const { clinic, people } = await aClinicWith(owner, 3);
    const [next, after] = [await aClinic(owner), await aClinic(owner)];
    const done = await withdraw(await aRepresentativeActor(owner, clinic), clinic, 30, 3);
    const [leavesOn, today] = [await day(30), await day(0)];
    for (const { id } of people) {
      expect(await registrationsOf(id)).toMatchObject([{ during: `[${await day(-10)},${leavesOn})`, end_reason: 'facility_exit' }]);
      expect(await toldOf(id)).toEqual(['clinicLeaves']);
    }
    // ten days after the choice before, which an ordinary change would have to wait for
    const [person] = people;
    await choose(app, { ...person!, facilityId: next });
    expect(await registrationsOf(person!.id)).toMatchObject([
      { during: `[${await day(-10)},${today})`, end_reason: 'facility_exit' }, { facility_id: next, during: `[${today},)`, basis: 'facility_exit' },
    ]);
    await expect(choose(app, { ...person!, facilityId: after, today: await day(1) })).rejects.toMatchObject({ constraint_name: 'one_change_per_two_months' });
    await expect(choose(app, { ...(await aSignedInPerson(owner)), facilityId: clinic })).rejects.toMatchObject({ constraint_name: 'clinic_is_not_leaving' });
    expect(await participationAct(reviewer, clinic, done.number)).toMatchObject({ act: 'withdraw', effectiveOn: leavesOn, people: 3, told: 3, decision: null });
  });

  it('lets those who stay to the last day choose after it as well', async () => {
    const { clinic, people: [person] } = await aClinicWith(owner, 1);
    await withdraw(await aManagerActor(owner, clinic), clinic, 30, 1);
    const next = await aClinic(owner);
    await choose(app, { ...person!, facilityId: next, today: await day(31) });
    expect(await registrationsOf(person!.id)).toMatchObject([{ end_reason: 'facility_exit' }, { facility_id: next, basis: 'facility_exit' }]);
  });

  it('is undone when the dry run showed another number of people', async () => {
    const { clinic, people: [person] } = await aClinicWith(owner, 2);
    const manager = await aManagerActor(owner, clinic);
    expect(await refused(withdraw(manager, clinic, 30, 1))).toEqual(['peopleChanged', { shown: 1, people: 2 }]);
    expect([await toldOf(person!.id), await toldAbout(clinic)]).toEqual([[], []]);
    expect((await facilityLife(reviewer, clinic)).state).toBe('active');
  });

  it('leaves those alone who leave today of their own will', async () => {
    const { clinic, people: [person] } = await aClinicWith(owner, 1);
    const newcomer = await aSignedInPerson(owner);
    await choose(app, { ...newcomer, facilityId: clinic });
    const [{ id }] = await owner<[{ id: string }]>`select id from registrations where person_id = ${newcomer.id}`;
    await app`select end_registration(${randomUUID()}, ${newcomer.accountId}, ${newcomer.id}, ${id})`;
    expect((await exitRehearsal(reviewer, clinic)).people).toBe(1);
    expect(await close(clinic, 1, 1)).toMatchObject({ people: 1 });
    expect([await toldOf(newcomer.id), await toldOf(person!.id)]).toEqual([[], ['clinicLeaves']]);
  });
});

describe('a closure', () => {
  it('ends a clinic from tomorrow on, with who registered today', async () => {
    const { clinic } = await aClinicWith(owner, 1);
    await choose(app, { ...(await aSignedInPerson(owner)), facilityId: clinic });
    expect(await refused(close(clinic, 0, 2))).toMatchObject(['leavingTooSoon', { tomorrowOn: await day(1) }]);
    expect(await close(clinic, 1, 2)).toMatchObject({ people: 2 });
    expect(await facilityLife(reviewer, clinic)).toMatchObject({ state: 'leaving', leavesOn: await day(1), decisions: [{ kind: 'closure' }, {}] });
  });

  it('brings the day of a leaving clinic nearer, never further; who has gone is let be', async () => {
    const { clinic, people: [gone, stays] } = await aClinicWith(owner, 2);
    await withdraw(await aManagerActor(owner, clinic), clinic, 40, 2);
    await choose(app, { ...gone!, facilityId: await aClinic(owner) });
    expect(await refused(close(clinic, 41, 1))).toMatchObject(['leavingOnlyComesNearer', { leavesOn: await day(40) }]);
    expect(await codeOf(close(clinic, 40, 1))).toBe('leavingOnlyComesNearer');
    expect(await close(clinic, 5, 1)).toMatchObject({ people: 1 });
    expect(await registrationsOf(stays!.id)).toMatchObject([{ during: `[${await day(-10)},${await day(5)})`, end_reason: 'facility_exit' }]);
    expect(await registrationsOf(gone!.id)).toMatchObject([{ during: `[${await day(-10)},${await day(0)})` }, { end_reason: null }]);
    expect([await toldOf(gone!.id), await toldOf(stays!.id)]).toEqual([['clinicLeaves'], ['clinicLeaves', 'clinicLeaves']]);
    expect(await codeOf(withdraw(await aManagerActor(owner, clinic), clinic, 4, 1))).toBe('participationMoveNotPossible');
  });
});

describe('a termination', () => {
  it('needs four eyes', async () => {
    const { clinic } = await aClinicWith(owner, 2);
    const proposal = await propose(clinic, 10);
    expect(proposal).toMatchObject({ isOwn: true, isLate: false });
    expect(await codeOf(propose(clinic, 11, colleague))).toBe('proposalUnderWay');
    expect(await codeOf(confirm(reviewer, clinic, proposal.id, 2))).toBe('secondPersonNeeded');
    expect((await facilityLife(colleague, clinic)).proposal).toMatchObject({ isOwn: false });
    expect(await confirm(colleague, clinic, proposal.id, 2)).toMatchObject({ people: 2 });
    expect(await codeOf(confirm(colleague, clinic, proposal.id, 2))).toBe('proposalSettled');
    expect(await facilityLife(reviewer, clinic)).toMatchObject({ state: 'leaving', proposal: null, decisions: [{ kind: 'termination' }, {}] });
  });

  it('is not confirmed by a colleague who objects, and the clinic goes on', async () => {
    const { clinic, people: [person] } = await aClinicWith(owner, 1);
    await object(colleague, clinic, (await propose(clinic, 10)).id);
    expect(await facilityLife(reviewer, clinic)).toMatchObject({ state: 'active', proposal: null, decisions: [{ kind: 'acceptance' }] });
    expect(await toldOf(person!.id)).toEqual([]);
  });

  it('is taken back by who proposed it', async () => {
    const clinic = await aClinic(owner);
    await object(reviewer, clinic, (await propose(clinic, 10)).id);
    expect((await propose(clinic, 10, colleague)).isOwn).toBe(true);
  });

  it('is proposed anew when its day has come meanwhile', async () => {
    const { clinic } = await aClinicWith(owner, 1);
    const proposal = await propose(clinic, 2);
    const later = { ...colleague, today: await day(2) };
    expect((await facilityLife(later, clinic)).proposal).toMatchObject({ isLate: true });
    expect(await codeOf(confirm(later, clinic, proposal.id, 1))).toBe('leavingTooSoon');
    await object(later, clinic, proposal.id);
  });

  it('is nothing that the facility sees before it is decided', async () => {
    const clinic = await aClinic(owner);
    await propose(clinic, 10);
    const manager = await aManagerActor(owner, clinic);
    const seen = (table: string) => asActor(app, { ...manager, today: undefined }, async (sql) => (await sql.unsafe(`select 1 from ${table} where facility_id = ${clinic}`)).length);
    expect([await seen('proposals'), await seen('participation_acts')]).toEqual([0, 0]);
  });
});

describe('a dry run', () => {
  it('counts people by municipality and age, and finds the nearest clinics with free places', async () => {
    const { clinic } = await aClinicWith(owner, 2);
    const child = await aRegisteredPerson(owner, clinic, { municipality: 'gori' });
    await owner`update people set born_on = ${await day(-365 * 3)} where id = ${child.id}`;
    const [near, full, closed, far] = [await aClinic(owner, { name: 'ახლო' }), await aClinic(owner), await aClinic(owner), await aClinic(owner, { name: 'შორი' })];
    await owner`update facilities set latitude = 42.9, longitude = 42.9 where id = any (${[clinic, near, full, closed, far]})`;
    await owner`update facilities set latitude = 43 where id = ${far}`;
    await owner`update places set capacity = 5, ceiling = 5 where facility_id = ${near}`;
    await owner`update places set capacity = 0, ceiling = 0 where facility_id = ${full}`;
    await suspend(closed);
    const rehearsal = await exitRehearsal(await aManagerActor(owner, clinic), clinic);
    expect(rehearsal).toMatchObject({ people: 3, followers: 0, noticeDays: 30, tomorrow: await day(1), withNotice: await day(30) });
    expect(rehearsal.byMunicipality).toMatchObject([{ code: 'tbilisi', people: 2 }, { code: 'gori', people: 1 }]);
    expect(rehearsal.byAge).toMatchObject([{ from: 0, to: 5, people: 1 }, { from: 30, to: 44, people: 2 }]);
    expect(rehearsal.nearest.slice(0, 2)).toMatchObject([{ id: near, kilometres: 0, free: 5 }, { id: far, free: null }]);
    expect(rehearsal.nearest[1]!.kilometres).toBeCloseTo(11.12, 1);
    expect((await facilityLife(reviewer, clinic)).state).toBe('active');
  });

  it('is nobody’s but those who may end it', async () => {
    const clinic = await aClinic(owner);
    expect(await codeOf(exitRehearsal(await aManagerActor(owner, await aClinic(owner)), clinic))).toBe('facilityNotYours');
    expect(await codeOf(exitRehearsal(await anAgencyActor(owner, 'auditor'), clinic))).toBe('facilityNotYours');
  });
});

describe('what changes nothing for anyone', () => {
  it('a new name, and a new owner', async () => {
    const { clinic, people: [person] } = await aClinicWith(owner, 1);
    const before = await registrationsOf(person!.id);
    const other = await aFacility(owner);
    await owner`update facilities set name_ka = 'ახალი სახელი', provider_id = (select provider_id from facilities where id = ${other}) where id = ${clinic}`;
    expect(await registrationsOf(person!.id)).toEqual(before);
    expect([(await facilityLife(reviewer, clinic)).state, await toldOf(person!.id)]).toEqual(['active', []]);
  });
});
