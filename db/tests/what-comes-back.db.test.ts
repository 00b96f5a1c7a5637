import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asActor, expectRefused, type Who } from './as-role.ts';
import { aClinic, aConsentText, anAccount, aPerson, aRegistration, aSignedInPerson, dayOf } from './builders.ts';
import { choose } from './choose.ts';
import { freshDatabase } from './database.ts';
import { leave } from './leave.ts';
import { registeredByClinic } from './registered-by-clinic.ts';
import { succeedClinic } from './registration-builders.ts';

const { owner, app } = await freshDatabase();
await aConsentText(owner);
const reviewer: Who = { kind: 'agency', accountId: await anAccount(owner), role: 'reviewer' };

type Somebody = Awaited<ReturnType<typeof aSignedInPerson>>;
const undo = ({ id, accountId }: Pick<Somebody, 'id' | 'accountId'>, registration: string) =>
  app`select * from undo_registration(${randomUUID()}, ${accountId}, ${id}, ${registration})`;
const stays = (person: string) => owner`
  select facility_id, upper(during) is null as open, basis, end_reason from registrations where person_id = ${person} order by lower(during)`;

/** Contested by the person, admitted by the clinic, upheld by the agency. */
async function uphold({ id, accountId }: Somebody, registration: string, facilityId: number): Promise<void> {
  const [contest] = await app<{ id: string }[]>`select id from contest_registration(${randomUUID()}, ${accountId}, ${id}, ${registration}, null)`;
  const clinic: Who = { kind: 'clinic', accountId: await anAccount(owner, { facilityId }), facilityId, role: 'registrar' };
  await asActor(app, clinic, (sql) => sql`select answer_contest(${randomUUID()}, ${contest!.id}, 'admits', null, null)`);
  await asActor(app, reviewer, (sql) => sql`
    select decide_contest(${randomUUID()}, ${contest!.id}, 'upheld', 'დადგენილება №36', 'თანხმობა არ ჩანს', 'სასამართლოში')`);
}

/** Somebody whom a clinic registers today, away from the one that they had chosen. */
async function takenAway() {
  const [before, after, person] = [await aClinic(owner), await aClinic(owner), await aSignedInPerson(owner)];
  await aRegistration(owner, { personId: person.id, accountId: person.accountId, facilityId: before, from: -100 });
  const { registration_id: registration } = await registeredByClinic(owner, { id: person.id, facilityId: after });
  return { before, after, person, registration };
}

describe('what was before comes back', () => {
  it('until its clinic leaves, where it does, and then the person chooses at once', async () => {
    const { person, before, registration } = await takenAway();
    await leave(owner, before, 10);
    await undo(person, registration);
    expect(await stays(person.id)).toMatchObject([
      { end_reason: 'changed' }, { facility_id: before, open: false, basis: 'restoration', end_reason: 'facility_exit' }]);
    await choose(app, { ...person, facilityId: await aClinic(owner), today: await dayOf(owner, 1) });
  });

  it('not where its clinic takes no part any more', async () => {
    const { person, before, registration } = await takenAway();
    await leave(owner, before, 0);
    await undo(person, registration);
    expect(await stays(person.id)).toMatchObject([{ facility_id: before, end_reason: 'changed' }]);
    await choose(app, { ...person, facilityId: await aClinic(owner) });
  });

  it('also to a list that is full, which takes nobody else then', async () => {
    const { person, before, registration } = await takenAway();
    await owner`update places set capacity = 0, ceiling = 0 where facility_id = ${before}`;
    await undo(person, registration);
    expect(await owner`select taken, ceiling from places where facility_id = ${before}`).toEqual([{ taken: 1, ceiling: 1 }]);
    await expectRefused(choose(app, { ...(await aSignedInPerson(owner)), facilityId: before }), 'clinic_has_a_free_place');
  });

  it('and the clinic that loses them offers the place to the next in line', async () => {
    const { person, after, registration } = await takenAway();
    await owner`update places set capacity = 1, ceiling = 1 where facility_id = ${after}`;
    const next = await aSignedInPerson(owner);
    await app`select join_line(${randomUUID()}, ${next.accountId}, ${next.id}, ${after})`;
    await undo(person, registration);
    expect(await owner`select offered_at is not null as offered from waiting where person_id = ${next.id}`).toEqual([{ offered: true }]);
  });
});

describe('what followed', () => {
  it('a choice that an exit had excused stays, and the excuse with it', async () => {
    const [first, second, person] = [await aClinic(owner), await aClinic(owner), await aSignedInPerson(owner)];
    const { registration_id } = await registeredByClinic(owner, { id: person.id, facilityId: first, today: await dayOf(owner, -5) });
    await leave(owner, first, 0);
    await choose(app, { ...person, facilityId: second });
    await uphold(person, registration_id, first);
    expect(await stays(person.id)).toEqual([{ facility_id: second, open: true, basis: 'facility_exit', end_reason: null }]);
    expect(await owner`select exited_annulled_registration_id from registrations where person_id = ${person.id}`)
      .toEqual([{ exited_annulled_registration_id: registration_id }]);
  });

  it('what only continued it goes along, since it rests on the same agreement', async () => {
    const [first, successor, person] = [await aClinic(owner), await aClinic(owner), await aSignedInPerson(owner)];
    const { registration_id } = await registeredByClinic(owner, { id: person.id, facilityId: first, today: await dayOf(owner, -5) });
    await succeedClinic(owner, { ...reviewer, today: await dayOf(owner, -1) }, first, successor);
    await uphold(person, registration_id, first);
    expect(await stays(person.id)).toEqual([]);
    expect(await owner`select facility_id from annulled_registrations where person_id = ${person.id} order by lower(during)`)
      .toEqual([{ facility_id: first }, { facility_id: successor }]);
  });

  it('a scan that is brought is of the contest’s own person and clinic: answer_brings_its_own_scan', async () => {
    const { person, after, registration } = await takenAway();
    const other = await takenAway();
    const [scan] = await owner<{ id: string }[]>`
      insert into consent_scans (facility_id, person_id, file_name, media_type, size, sha256, store, scan, added_by)
      values (${other.after}, ${other.person.id}, 'a.png', 'image/png', 1, ${'0'.repeat(64)}, 'database', 'clean', ${await anAccount(owner)}) returning id`;
    const [contest] = await app<{ id: string }[]>`select id from contest_registration(${randomUUID()}, ${person.accountId}, ${person.id}, ${registration}, null)`;
    const clinic: Who = { kind: 'clinic', accountId: await anAccount(owner, { facilityId: after }), facilityId: after, role: 'registrar' };
    await expectRefused(asActor(app, clinic, (sql) => sql`select answer_contest(${randomUUID()}, ${contest!.id}, 'form', null, ${scan!.id})`),
      'answer_brings_its_own_scan');
  });
});

describe('in whichever order the agency decides', () => {
  it('the person is back where they had chosen to be', async () => {
    const [chosen, first, second, person] = [await aClinic(owner), await aClinic(owner), await aClinic(owner), await aSignedInPerson(owner)];
    await aRegistration(owner, { personId: person.id, accountId: person.accountId, facilityId: chosen, from: -200 });
    const { registration_id: earlier } = await registeredByClinic(owner, { id: person.id, facilityId: first, today: await dayOf(owner, -70) });
    const { registration_id: later } = await registeredByClinic(owner, { id: person.id, facilityId: second });
    await uphold(person, earlier, first);
    expect((await stays(person.id)).at(-1)).toMatchObject({ facility_id: second, open: true });
    await uphold(person, later, second);
    expect(await stays(person.id)).toEqual([
      { facility_id: chosen, open: false, basis: 'choice', end_reason: 'changed' }, { facility_id: chosen, open: true, basis: 'restoration', end_reason: null }]);
    expect(await owner`select lower(during) - today() as from from registrations where person_id = ${person.id} and basis = 'restoration'`).toEqual([{ from: -70 }]);
  });
});

describe('a restoration is nobody’s act to undo', () => {
  it('also when a guardian brought it back', async () => {
    const { person, before, registration } = await takenAway();
    const guardian = await aSignedInPerson(owner);
    await owner`insert into guardianships (guardian_id, ward_id, scope, document_type, document_number, during)
      values (${guardian.id}, ${person.id}, 'carer', 'court_decision', '1', daterange(today() - 10, null))`;
    await undo({ ...person, accountId: guardian.accountId }, registration);
    const [back] = await owner<{ id: string; undo_until: string | null }[]>`select id, undo_until from registrations where person_id = ${person.id} and basis = 'restoration'`;
    expect(back!.undo_until).toBeNull();
    await expectRefused(undo(person, back!.id), 'undo_is_of_what_another_made');
    expect(await stays(person.id)).toMatchObject([{}, { facility_id: before, open: true }]);
    // restoration_is_not_undone
    expect(await owner`select from pg_constraint where conname = 'restoration_is_not_undone'`).toHaveLength(1);
  });
});

describe('between two guardians', () => {
  async function aChild() {
    const [mother, father, child] = [await aSignedInPerson(owner), await aSignedInPerson(owner), await aPerson(owner, { bornOn: -2000, phone: null })];
    for (const { id } of [mother, father]) await owner`insert into guardianships (guardian_id, ward_id, scope, document_type, document_number, during)
      values (${id}, ${child.id}, 'parent', 'birth_certificate', '1', daterange(today() - 2000, null))`;
    return { mother, father, child };
  }

  it('what one agreed to at a counter the other contests, and does not undo', async () => {
    const { mother, father, child } = await aChild();
    const { registration_id } = await registeredByClinic(owner, { id: child.id, facilityId: await aClinic(owner), agreedBy: mother.id });
    await expectRefused(undo({ ...child, accountId: father.accountId }, registration_id), 'guardian_contests_instead');
    const [contest] = await app`select * from contest_registration(${randomUUID()}, ${father.accountId}, ${child.id}, ${registration_id}, null)`;
    expect(contest).toMatchObject({ ground: 'guardian_objects', needs_answer: false });
    await undo({ ...child, accountId: mother.accountId }, registration_id);
  });

  it('each is told of what was done about the child, and nobody that it was their statement', async () => {
    const { mother, father, child } = await aChild();
    const { registration_id } = await choose(app, { ...child, accountId: mother.accountId, facilityId: await aClinic(owner) });
    await app`select contest_registration(${randomUUID()}, ${father.accountId}, ${child.id}, ${registration_id}, null)`;
    for (const { id } of [mother, father])
      expect((await owner`select kind from notices where person_id = ${id} order by id`).map(({ kind }) => kind as string)).toEqual(['wardRegistered', 'wardContestOpened']);
  });

  it('a link serves a guardian while they are one', async () => {
    const { mother, child } = await aChild();
    await registeredByClinic(owner, { id: child.id, facilityId: await aClinic(owner) });
    const [notice] = await owner<{ link: string }[]>`select facts ->> 'contestLink' as link from notices where person_id = ${mother.id}`;
    await owner`update guardianships set during = daterange(lower(during), today()), ended_by = ${mother.accountId}, ended_at = now(), end_reason = 'x',
      end_document_number = '2' where guardian_id = ${mother.id}`;
    await expectRefused(app`select contest_by_link(${notice!.link})`, 'registration_is_still_open');
  });
});
