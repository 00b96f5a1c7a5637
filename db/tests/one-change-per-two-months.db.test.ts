import { describe, expect, it } from 'vitest';
import { annul } from './annul.ts';
import { asActor, asRole, expectRefused } from './as-role.ts';
import { aClinic, aConsentText, aRegistration, aSignedInPerson, dayOf, periodOf, writeRegistration } from './builders.ts';
import { choose } from './choose.ts';
import { freshDatabase } from './database.ts';

const { owner, app } = await freshDatabase();
const text = await aConsentText(owner);
const [first, second] = [await aClinic(owner), await aClinic(owner)];
const law = 'one_change_per_two_months';

/** The start of a choice, the last day on which the next is refused, and the first on which it is allowed. */
const dates: [start: string, tooEarly: string, allowed: string][] = [
  ['2025-01-01', '2025-02-28', '2025-03-01'],
  ['2025-03-15', '2025-05-14', '2025-05-15'],
  ['2025-06-30', '2025-08-29', '2025-08-30'],
  ['2025-07-31', '2025-09-29', '2025-09-30'],
  ['2025-08-31', '2025-10-30', '2025-10-31'],
  ['2025-11-30', '2026-01-29', '2026-01-30'],
  ['2025-12-28', '2026-02-27', '2026-02-28'],
  ['2025-12-31', '2026-02-27', '2026-02-28'],
  ['2023-12-29', '2024-02-28', '2024-02-29'],
  ['2023-12-31', '2024-02-28', '2024-02-29'],
  ['2024-02-29', '2024-04-28', '2024-04-29'],
  ['2024-12-31', '2025-02-27', '2025-02-28'],
];

describe('L2: one change per two months', () => {
  it.each(dates)('chosen on %s: refused on %s, allowed on %s', async (start, tooEarly, allowed) => {
    const person = await aSignedInPerson(owner);
    await choose(app, { ...person, facilityId: first, today: start });
    await expectRefused(choose(app, { ...person, facilityId: second, today: tooEarly }), law);
    const receipt = await choose(app, { ...person, facilityId: second, today: allowed });
    expect(receipt.act).toBe('changed');
  });

  it.each(dates)('says the same of rows written by hand: %s, %s, %s', async (start, tooEarly, allowed) => {
    const { id: personId, accountId } = await aSignedInPerson(owner);
    const person = { personId, accountId };
    await aRegistration(owner, { ...person, facilityId: first, from: start, to: tooEarly });
    await expectRefused(aRegistration(owner, { ...person, facilityId: second, from: tooEarly }), law);
    await aRegistration(owner, { ...person, facilityId: second, from: allowed });
  });

  it('binds the app, the owner of the tables and a superuser', async () => {
    const { id: personId, accountId } = await aSignedInPerson(owner);
    await aRegistration(owner, { personId, accountId, facilityId: first, from: -20, to: -10 });
    const again = { personId, accountId, facilityId: second, text, during: await periodOf(owner, 0) };
    await expectRefused(asActor(app, { kind: 'person', personId, accountId }, (sql) => writeRegistration(sql, again)), law);
    await expectRefused(asRole(owner, 'erti_owner', (sql) => writeRegistration(sql, again)), law);
    await expectRefused(writeRegistration(owner, again), law);
  });

  it('counts the first registration, and ending it opens nothing', async () => {
    const person = await aSignedInPerson(owner);
    const { registration_id } = await choose(app, { ...person, facilityId: first, today: '2025-03-01' });
    await app`select end_registration(gen_random_uuid(), ${person.accountId}, ${person.id}, ${registration_id}, '2025-03-20')`;
    await expectRefused(choose(app, { ...person, facilityId: first, today: '2025-04-30' }), law);
    await choose(app, { ...person, facilityId: second, today: '2025-05-01' });
  });

  it('refuses to change or end what begins only later, in a demo whose date was moved back', async () => {
    const person = await aSignedInPerson(owner);
    await choose(app, { ...person, facilityId: first, today: '2040-01-01' });
    await expectRefused(choose(app, { ...person, facilityId: second }), 'registration_lasts_a_day');
    const [row] = await owner<{ id: string }[]>`select id from registrations where person_id = ${person.id}`;
    await expectRefused(app`select end_registration(gen_random_uuid(), ${person.accountId}, ${person.id}, ${row!.id})`.execute(),
      'registration_lasts_a_day');
  });

  it('refuses a second change on the day of the first', async () => {
    const person = await aSignedInPerson(owner);
    await choose(app, { ...person, facilityId: first });
    await expectRefused(choose(app, { ...person, facilityId: second }), 'registration_lasts_a_day');
    await expectRefused(choose(app, { ...person, facilityId: first }), 'clinic_is_another_one');
  });

  it('lets nobody write the window', async () => {
    const { id: personId, accountId } = await aSignedInPerson(owner);
    const id = await aRegistration(owner, { personId, accountId, facilityId: first });
    await expect(owner`update registrations set change_window = null where id = ${id}`).rejects.toMatchObject({ code: '428C9' });
  });

  it('does not count a correction by the agency, which needs an act and the agency', async () => {
    const { id: personId, accountId } = await aSignedInPerson(owner);
    await aRegistration(owner, { personId, accountId, facilityId: first, from: -20, to: -10 });
    const correction = { personId, accountId, facilityId: second, text, basis: 'agency_correction', during: await periodOf(owner, 0) } as const;
    await expect(asActor(app, { kind: 'person', personId, accountId }, (sql) => writeRegistration(sql, correction)))
      .rejects.toMatchObject({ code: '42501' });
    await expectRefused(owner`insert into registrations (person_id, facility_id, during, basis, consent_id, started_by)
      values (${personId}, ${second}, ${correction.during}, 'agency_correction', gen_random_uuid(), ${accountId})`, 'correction_rests_on_an_act');
    await writeRegistration(owner, correction);
    const [row] = await owner`select change_window from registrations where person_id = ${personId} and upper_inf(during)`;
    expect(row).toEqual({ change_window: null });
  });

  it('measures the next choice from the last one chosen, past a correction', async () => {
    const { id: personId, accountId } = await aSignedInPerson(owner);
    const person = { id: personId, accountId };
    await aRegistration(owner, { personId, accountId, facilityId: first, from: '2025-01-10', to: '2025-02-01' });
    await aRegistration(owner, { personId, accountId, facilityId: second, basis: 'agency_correction', from: '2025-02-01' });
    await expectRefused(choose(app, { ...person, facilityId: first, today: '2025-03-09' }), law);
    await choose(app, { ...person, facilityId: first, today: '2025-03-10' });
  });

  it('is not moved by an annulled registration, whose window goes with it', async () => {
    const person = await aSignedInPerson(owner);
    const { registration_id } = await choose(app, { ...person, facilityId: first });
    await annul(owner, registration_id, person.accountId);
    const again = await choose(app, { ...person, facilityId: second });
    expect(again.act).toBe('registered');
    expect(await owner`select during::text from registrations where person_id = ${person.id}`).toEqual([{ during: `[${await dayOf(owner, 0)},)` }]);
  });
});
