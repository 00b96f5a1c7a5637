import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asActor, expectRefused } from './as-role.ts';
import { aClinic, aConsentText, aFacility, anAccount, aRegistration, aSignedInPerson, dayOf } from './builders.ts';
import { choose } from './choose.ts';
import { freshDatabase } from './database.ts';

const { owner, app } = await freshDatabase();
await aConsentText(owner);
const agency = { kind: 'agency', role: 'administrator', accountId: await anAccount(owner) };
const tomorrow = await dayOf(owner, 1);
type Successor = { facility: number; municipalities: string[] | null };

const succeed = (from: number, successors: Successor[], signedOn = -1) => asActor(app, agency, (sql) => sql<{ people: number }[]>`
  select * from succeed_facility(${randomUUID()}, ${from}, ${sql.json(successors)}, 'ბრძანება №7', today() + ${signedOn}::int, 'მუხლი 1', 'შერწყმა', 'საჩივარი')`);

async function peopleOf(facilityId: number, number: number, from = -20) {
  const people = [];
  for (let n = 0; n < number; n++) {
    const person = await aSignedInPerson(owner);
    await aRegistration(owner, { personId: person.id, accountId: person.accountId, facilityId, from });
    people.push(person);
  }
  return people;
}

const stays = (person: string) => owner`
  select facility_id, lower(during)::text as from, upper(during)::text as until, basis, end_reason from registrations where person_id = ${person} order by lower(during)`;

describe('a merger', () => {
  it('takes everybody along, without a window and without an excuse', async () => {
    const [from, to, other] = [await aClinic(owner), await aClinic(owner), await aClinic(owner)];
    const [person] = await peopleOf(from, 3);
    expect(await succeed(from, [{ facility: to, municipalities: null }])).toMatchObject([{ people: 3 }]);
    expect(await stays(person!.id)).toMatchObject([
      { facility_id: from, until: tomorrow, basis: 'choice', end_reason: 'succession' }, { facility_id: to, from: tomorrow, until: null, basis: 'succession' }]);
    expect(await owner`select change_window from registrations where person_id = ${person!.id} and basis = 'succession'`).toEqual([{ change_window: null }]);
    // the window of the last choice goes on
    await expectRefused(choose(app, { ...person!, facilityId: other, today: tomorrow }), 'registration_lasts_a_day');
    await expectRefused(choose(app, { ...person!, facilityId: other, today: await dayOf(owner, 2) }), 'one_change_per_two_months');
    const [consent] = await owner`select proof, given_by from consents c join registrations r on r.consent_id = c.id where r.person_id = ${person!.id} and r.basis = 'succession'`;
    expect(consent).toEqual({ proof: 'succession', given_by: person!.accountId });
    expect(await owner`select distinct kind from notices where person_id = ${person!.id}`).toEqual([{ kind: 'clinicSucceeded' }]);
  });

  it('leads nobody to a successor that does not take part: they are told, and choose', async () => {
    const [from, hospital, nowhere, other] = [await aClinic(owner), await aClinic(owner, { scope: ['oncology'] }), await aFacility(owner), await aClinic(owner)];
    const [person] = await peopleOf(from, 1);
    await succeed(from, [{ facility: hospital, municipalities: ['tbilisi'] }, { facility: nowhere, municipalities: null }]);
    expect(await stays(person!.id)).toMatchObject([{ facility_id: from, until: tomorrow, end_reason: 'facility_exit' }]);
    await choose(app, { ...person!, facilityId: other });
    expect((await stays(person!.id))[1]).toMatchObject({ facility_id: other, basis: 'facility_exit' });
  });

  it('costs nobody their place, and a full successor takes nobody else', async () => {
    const [from, to] = [await aClinic(owner), await aClinic(owner)];
    await peopleOf(to, 1);
    await owner`update places set capacity = 2, ceiling = 2 where facility_id = ${to}`;
    const people = await peopleOf(from, 3);
    await succeed(from, [{ facility: to, municipalities: null }]);
    expect(await owner`select capacity, taken, ceiling from places where facility_id = ${to}`).toEqual([{ capacity: 2, taken: 4, ceiling: 4 }]);
    expect(await stays(people[2]!.id)).toHaveLength(2);
    await expectRefused(choose(app, { ...await aSignedInPerson(owner), facilityId: to }), 'clinic_has_a_free_place');
  });

  it('ends the waiting of who stood in line there', async () => {
    const [from, to] = [await aClinic(owner), await aClinic(owner)];
    const [inside] = await peopleOf(to, 1);
    await owner`update places set capacity = 1, ceiling = 1 where facility_id = ${to}`;
    const [person] = await peopleOf(from, 1, -100);
    await app`select join_line(gen_random_uuid(), ${person!.accountId}, ${person!.id}, ${to})`;
    await app`select end_registration(gen_random_uuid(), ${inside!.accountId}, ${inside!.id},
      (select id from (select set_actor('person', ${inside!.accountId}, ${inside!.id}, null, null, null)) _, registrations where upper_inf(during)))`;
    expect(await owner`select offered from places where facility_id = ${to}`).toEqual([{ offered: 1 }]);
    await succeed(from, [{ facility: to, municipalities: null }]);
    expect(await owner`select taken, offered from places where facility_id = ${to}`).toEqual([{ taken: 1, offered: 0 }]);
    expect(await owner`select end_reason from waiting where person_id = ${person!.id}`).toEqual([{ end_reason: 'registered' }]);
  });

  it('leads to a successor whose list of services changes', async () => {
    const [from, to] = [await aClinic(owner), await aClinic(owner)];
    await owner`update participations set during = daterange(lower(during), today() + 9), end_reason = 'scope_change' where facility_id = ${to}`;
    await owner`insert into participations (facility_id, during, scope, declaration_id)
      values (${to}, daterange(today() + 9, null), '{primary_care,childbirth}', carry_over(${to}, today() + 9))`;
    const [person] = await peopleOf(from, 1);
    await succeed(from, [{ facility: to, municipalities: null }]);
    expect((await stays(person!.id))[1]).toMatchObject({ facility_id: to });
  });

  it('of a clinic that changes only its name or its owner changes nothing for anyone', async () => {
    const [clinic, another] = [await aClinic(owner), await aClinic(owner)];
    const [person] = await peopleOf(clinic, 1);
    const before = await stays(person!.id);
    await owner`update facilities set name_ka = 'ახალი სახელი', provider_id = (select provider_id from facilities where id = ${another}) where id = ${clinic}`;
    expect(await stays(person!.id)).toEqual(before);
  });
});

describe('a split', () => {
  it('leads each by where they live', async () => {
    const [from, gori, rest] = [await aClinic(owner), await aClinic(owner), await aClinic(owner)];
    await owner`insert into regions values ('GE-SK', 'შიდა ქართლი', 'Shida Kartli') on conflict do nothing`;
    await owner`insert into municipalities values ('gori', 'GE-SK', 'გორი', 'Gori', 100000, 42, 44) on conflict do nothing`;
    const [a, b] = await peopleOf(from, 2);
    await owner`update people set municipality_code = 'gori' where id = ${a!.id}`;
    const successors = [{ facility: gori, municipalities: ['gori'] }, { facility: rest, municipalities: null }];
    const rehearsed = await asActor(app, agency, (sql) => sql`select * from exit_rehearsal(${from}, ${sql.json(successors)})`);
    expect(rehearsed).toMatchObject([{ municipality_code: 'gori', people: 1, followers: 1 }, { municipality_code: 'tbilisi', people: 1, followers: 1 }]);
    await succeed(from, successors);
    expect((await stays(a!.id))[1]).toMatchObject({ facility_id: gori });
    expect((await stays(b!.id))[1]).toMatchObject({ facility_id: rest });
  });
});

describe('an order', () => {
  it('is signed, and names each successor once and not the clinic itself', async () => {
    const [from, to] = [await aClinic(owner), await aClinic(owner)];
    const named = (...successors: Successor[]) => succeed(from, successors);
    await expectRefused(named(), 'successor_is_named');
    await expectRefused(named({ facility: from, municipalities: null }), 'successor_is_another_one');
    await expectRefused(named({ facility: to, municipalities: null }, { facility: to, municipalities: ['gori'] }), 'successor_is_named_once');
    await expectRefused(named({ facility: to, municipalities: null }, { facility: await aClinic(owner), municipalities: null }), 'one_successor_for_everybody_else');
    await expectRefused(succeed(from, [{ facility: to, municipalities: null }], 1), 'order_was_signed_before');
  });

  it('is not claimed: a registration continues a real one of its own person, once', async () => {
    const [from, to] = [await aClinic(owner), await aClinic(owner)];
    const [person] = await peopleOf(from, 1);
    await succeed(from, [{ facility: to, municipalities: null }]);
    const [before] = await owner<{ id: string }[]>`select id from registrations where person_id = ${person!.id} and end_reason = 'succession'`;
    const stranger = await aSignedInPerson(owner);
    const [order] = await owner<{ id: number }[]>`select id from successions where from_facility_id = ${from}`;
    const claim = (of: string | null, by: number | null, on = 1) => owner`
      insert into registrations (id, person_id, facility_id, during, basis, consent_id, started_by, succeeded_registration_id, succession_id)
      values (uuidv7(), ${stranger.id}, ${to}, daterange(today() + ${on}::int, null), 'succession', uuidv7(), ${stranger.accountId}, ${of}, ${by})`;
    await expectRefused(claim(null, order!.id), 'continuation_is_by_name');
    await expectRefused(claim(before!.id, null), 'continuation_is_by_name');
    await expectRefused(claim(before!.id, order!.id), 'one_continuation_per_registration');
    await expectRefused(claim(randomUUID(), order!.id), 'continuation_is_of_a_real_one');
    await expectRefused(claim(randomUUID(), order!.id, 29), 'continuation_is_by_an_order');
  });
});
