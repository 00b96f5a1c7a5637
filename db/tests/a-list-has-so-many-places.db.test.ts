import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asActor, codeOf, expectRefused } from './as-role.ts';
import { aClinic, aConsentText, anAccount, aRegistration, aSignedInPerson } from './builders.ts';
import { choose } from './choose.ts';
import { freshDatabase } from './database.ts';
import { leave } from './leave.ts';

const { owner, app } = await freshDatabase();
await aConsentText(owner);
type Person = Awaited<ReturnType<typeof aSignedInPerson>>;

/** A clinic that takes so many, with so many there since long ago. */
async function aClinicFor(capacity: number | null, there = 0): Promise<{ id: number; people: Person[]; manager: string }> {
  const id = await aClinic(owner);
  const people: Person[] = [];
  for (let n = 0; n < there; n++) {
    const person = await aSignedInPerson(owner);
    await aRegistration(owner, { personId: person.id, accountId: person.accountId, facilityId: id, from: -100 });
    people.push(person);
  }
  const clinic = { id, people, manager: await anAccount(owner, { facilityId: id, role: 'manager' }) };
  await says(clinic, capacity);
  return clinic;
}

const says = (clinic: { id: number; manager: string }, capacity: number | null, takesNew = true) =>
  asActor(app, { kind: 'clinic', facilityId: clinic.id, role: 'manager', accountId: clinic.manager }, (sql) => sql`
    select change_facts(${randomUUID()}, ${clinic.id}, '+995322000000', array_fill('09:00-18:00'::text, array[7]), '{ka}', true, ${capacity}, ${takesNew})`);
const placesOf = async (id: number) => (await owner`select capacity, taken, offered, ceiling from places where facility_id = ${id}`)[0];
const end = (person: Person, today: string | null = null) => app`
  select end_registration(gen_random_uuid(), ${person.accountId}, ${person.id},
    (select id from (select set_actor('person', ${person.accountId}, ${person.id}, null, null, ${today})) _, registrations where upper_inf(during)), ${today})`;
const join = async (person: Person, facilityId: number) =>
  (await app<{ id: string }[]>`select * from join_line(gen_random_uuid(), ${person.accountId}, ${person.id}, ${facilityId})`)[0]!.id;
const lineOf = (facilityId: number) => owner`
  select person_id, offered_until - today() as days, end_reason from waiting where facility_id = ${facilityId} order by since, id`;

describe('a list', () => {
  it('counts who begins and who ends', async () => {
    const clinic = await aClinicFor(null, 2);
    expect(await placesOf(clinic.id)).toEqual({ capacity: null, taken: 2, offered: 0, ceiling: null });
    await end(clinic.people[0]!);
    const [comes, other] = [await aSignedInPerson(owner), await aClinicFor(null)];
    await choose(app, { ...comes, facilityId: clinic.id });
    await choose(app, { ...clinic.people[1]!, facilityId: other.id });
    expect((await placesOf(clinic.id))!.taken).toBe(1);
    expect((await placesOf(other.id))!.taken).toBe(1);
    await leave(owner, other.id, 1);
    expect((await placesOf(other.id))!.taken).toBe(0);
  });

  it('that is full takes nobody, whoever asks', async () => {
    const clinic = await aClinicFor(1, 1);
    const person = await aSignedInPerson(owner);
    await expectRefused(choose(app, { ...person, facilityId: clinic.id }), 'clinic_has_a_free_place');
    await expectRefused(aRegistration(owner, { personId: person.id, accountId: person.accountId, facilityId: clinic.id }), 'clinic_has_a_free_place');
  });

  it('that says less than it has keeps its people, and takes none until it is shorter', async () => {
    const clinic = await aClinicFor(2, 3);
    expect(await placesOf(clinic.id)).toEqual({ capacity: 2, taken: 3, offered: 0, ceiling: 3 });
    await end(clinic.people[0]!);
    await expectRefused(choose(app, { ...await aSignedInPerson(owner), facilityId: clinic.id }), 'clinic_has_a_free_place');
    await end(clinic.people[1]!);
    await choose(app, { ...await aSignedInPerson(owner), facilityId: clinic.id });
    expect(await placesOf(clinic.id)).toEqual({ capacity: 2, taken: 2, offered: 0, ceiling: 2 });
  });

  it('takes nobody while its clinic says so', async () => {
    const clinic = await aClinicFor(null);
    await says(clinic, null, false);
    await expectRefused(choose(app, { ...await aSignedInPerson(owner), facilityId: clinic.id }), 'clinic_takes_new_people');
  });

  it('is set by those who answer for the clinic, and by nobody else', async () => {
    const clinic = await aClinicFor(5);
    const registrar = await anAccount(owner, { facilityId: clinic.id });
    const stranger = await aClinicFor(null);
    for (const who of [
      { kind: 'clinic', facilityId: clinic.id, role: 'registrar', accountId: registrar },
      { kind: 'clinic', facilityId: stranger.id, role: 'manager', accountId: stranger.manager }, { kind: 'agency', role: 'reviewer', accountId: registrar }, { kind: 'anyone' }])
      await expectRefused(asActor(app, who, (sql) =>
        sql`select change_facts(${randomUUID()}, ${clinic.id}, '+995322000000', array_fill(null::text, array[7]), '{ka}', true, 1, true)`), 'facility_is_ones_own');
    expect(await codeOf(app`update places set capacity = 9`)).toBe('42501');
  });
});

describe('the line', () => {
  it('offers a place that becomes free to the first who may choose, and holds it', async () => {
    const clinic = await aClinicFor(1, 1);
    const [early, first, second] = [await aSignedInPerson(owner), await aSignedInPerson(owner), await aSignedInPerson(owner)];
    const elsewhere = await aClinicFor(null);
    await choose(app, { ...early, facilityId: elsewhere.id });
    for (const person of [early, first, second]) await join(person, clinic.id);
    await end(clinic.people[0]!);
    expect(await lineOf(clinic.id)).toEqual([
      { person_id: early.id, days: null, end_reason: null }, { person_id: first.id, days: 3, end_reason: null }, { person_id: second.id, days: null, end_reason: null }]);
    await expectRefused(choose(app, { ...second, facilityId: clinic.id }), 'clinic_has_a_free_place');
    await choose(app, { ...first, facilityId: clinic.id });
    expect((await lineOf(clinic.id))[1]).toEqual({ person_id: first.id, days: 3, end_reason: 'registered' });
    expect(await placesOf(clinic.id)).toEqual({ capacity: 1, taken: 1, offered: 0, ceiling: 1 });
    const told = await owner`select kind from notices where person_id = ${first.id} and kind like 'place%'`;
    expect(told).toEqual([{ kind: 'placeOffered' }]);
  });

  it('passes an offer on that was not taken up, and one that was given up', async () => {
    const clinic = await aClinicFor(1, 1);
    const [first, second, third] = [await aSignedInPerson(owner), await aSignedInPerson(owner), await aSignedInPerson(owner)];
    const lines = [await join(first, clinic.id), await join(second, clinic.id), await join(third, clinic.id)];
    await end(clinic.people[0]!);
    const [later] = await owner<{ day: string }[]>`select (today() + 4)::text as day`;
    await asActor(app, { kind: 'anyone', today: later!.day }, (sql) => sql`select offer_all_places()`);
    expect((await lineOf(clinic.id)).map(({ end_reason }) => end_reason as string)).toEqual(['lapsed', null, null]);
    await app`select leave_line(gen_random_uuid(), ${second.accountId}, ${second.id}, ${lines[1]!})`;
    expect(await placesOf(clinic.id)).toEqual({ capacity: 1, taken: 0, offered: 1, ceiling: 1 });
    await choose(app, { ...third, facilityId: clinic.id });
  });

  it('keeps whoever holds an offer that the clinic cannot give for now', async () => {
    const clinic = await aClinicFor(1, 1);
    const person = await aSignedInPerson(owner);
    await join(person, clinic.id);
    await end(clinic.people[0]!);
    const agency = { kind: 'agency', role: 'reviewer', accountId: await anAccount(owner) };
    await asActor(app, agency, (sql) => sql`select suspend_facility(gen_random_uuid(), ${clinic.id}, 'მუხლი 1', 'შემოწმება', 'საჩივარი')`);
    const strikes = (days: number) => asActor(app, { kind: 'anyone' }, async (sql) => {
      await sql`select set_config('erti.today', (today() + ${days}::int)::text, true)`;
      await sql`select offer_all_places()`;
    });
    await strikes(5);
    expect(await lineOf(clinic.id)).toEqual([{ person_id: person.id, days: null, end_reason: null }]);
    expect(await placesOf(clinic.id)).toEqual({ capacity: 1, taken: 0, offered: 0, ceiling: 1 });
    await asActor(app, agency, (sql) => sql`select lift_suspension(gen_random_uuid(), ${clinic.id}, 'მუხლი 1', 'აღმოიფხვრა', 'საჩივარი')`);
    await strikes(5);
    expect(await lineOf(clinic.id)).toEqual([{ person_id: person.id, days: 8, end_reason: null }]);
  });

  it('holds an offer also when the clinic says less meanwhile', async () => {
    const clinic = await aClinicFor(2, 2);
    const person = await aSignedInPerson(owner);
    await join(person, clinic.id);
    await end(clinic.people[0]!);
    await says(clinic, 1);
    await expectRefused(choose(app, { ...await aSignedInPerson(owner), facilityId: clinic.id }), 'clinic_has_a_free_place');
    await choose(app, { ...person, facilityId: clinic.id });
    expect(await placesOf(clinic.id)).toEqual({ capacity: 1, taken: 2, offered: 0, ceiling: 2 });
  });

  it('is one line for a person, of a clinic that is full', async () => {
    const [full, other, free] = [await aClinicFor(1, 1), await aClinicFor(1, 1), await aClinicFor(5)];
    const person = await aSignedInPerson(owner);
    await expectRefused(join(person, free.id), 'clinic_is_full');
    const line = await join(person, full.id);
    expect(await join(person, full.id)).toBe(line);
    await expectRefused(join(person, other.id), 'one_line_per_person');
    await expectRefused(join(full.people[0]!, full.id), 'clinic_is_another_one');
    await expectRefused(owner`insert into waiting (person_id, facility_id) values (${person.id}, ${other.id})`, 'one_line_per_person');
    await expectRefused(owner`delete from waiting`, 'history_only_grows');
  });

  it('of a clinic that leaves is closed', async () => {
    const clinic = await aClinicFor(1, 1);
    const person = await aSignedInPerson(owner);
    await join(person, clinic.id);
    await asActor(app, { kind: 'agency', role: 'reviewer', accountId: await anAccount(owner) }, (sql) =>
      sql`select close_facility(gen_random_uuid(), ${clinic.id}, today() + 1, 'მუხლი 1', 'დაიხურა', 'საჩივარი')`);
    expect(await lineOf(clinic.id)).toEqual([{ person_id: person.id, days: null, end_reason: 'clinic_left' }]);
    expect(await owner`select kind from notices where person_id = ${person.id}`).toEqual([{ kind: 'lineClosed' }]);
  });
});
