import { describe, expect, it } from 'vitest';
import { asActor, expectRefused } from './as-role.ts';
import { aClinic, aConsentText, aRegistration, aSignedInPerson, periodOf, writeRegistration } from './builders.ts';
import { choose } from './choose.ts';
import { freshDatabase } from './database.ts';

const { owner, app } = await freshDatabase();
const text = await aConsentText(owner);
const [left, second, third] = [await aClinic(owner, { to: -10 }), await aClinic(owner), await aClinic(owner)];

/** A person whose clinic left the programme ten days ago, twenty days after they chose it unless said otherwise. */
async function aLeftPerson(from = -30) {
  const person = await aSignedInPerson(owner);
  const exited = await aRegistration(owner, {
    personId: person.id, accountId: person.accountId, facilityId: left, from, to: -10, endReason: 'facility_exit',
  });
  return { ...person, exited };
}

describe('L2: what a clinic that left excuses', () => {
  it('a registration at once, without a window of its own', async () => {
    const person = await aLeftPerson();
    await choose(app, { ...person, facilityId: second });
    const [row] = await owner`select basis, exited_registration_id as exited, change_window from registrations
      where person_id = ${person.id} and upper_inf(during)`;
    expect(row).toEqual({ basis: 'facility_exit', exited: person.exited, change_window: null });
  });

  it('only once', async () => {
    const person = await aLeftPerson();
    const excused = { personId: person.id, accountId: person.accountId, text, basis: 'facility_exit', exited: person.exited } as const;
    await writeRegistration(owner, { ...excused, facilityId: second, during: await periodOf(owner, -10, -5) });
    const again = { ...excused, facilityId: third, during: await periodOf(owner, 0) };
    await expectRefused(writeRegistration(owner, again), 'one_excuse_per_exit');
    await expectRefused(asActor(app, { kind: 'person', personId: person.id, accountId: person.accountId },
      (sql) => writeRegistration(sql, again)), 'one_excuse_per_exit');
    await expectRefused(choose(app, { ...person, facilityId: third }), 'one_change_per_two_months');
  });

  it('nobody who does not point at an exit', async () => {
    const person = await aSignedInPerson(owner);
    const claim = { personId: person.id, accountId: person.accountId, facilityId: second, text, basis: 'facility_exit' } as const;
    const during = await periodOf(owner, 0);
    await expectRefused(writeRegistration(owner, { ...claim, during }), 'exit_excuses_by_name');
    await expectRefused(writeRegistration(owner, { ...claim, during, exited: '01890000-0000-7000-8000-000000000000' }), 'excuse_is_a_real_exit');
    const chosen = await aRegistration(owner, { ...claim, basis: 'choice', from: -20, to: -10 });
    await expectRefused(writeRegistration(owner, { ...claim, during, exited: chosen }), 'excuse_is_a_real_exit');
  });

  it('nobody else', async () => {
    const [person, stranger] = [await aLeftPerson(), await aSignedInPerson(owner)];
    await expectRefused(writeRegistration(owner, {
      personId: stranger.id, accountId: stranger.accountId, facilityId: second, text,
      basis: 'facility_exit', exited: person.exited, during: await periodOf(owner, 0),
    }), 'excuse_is_a_real_exit');
  });

  it('not a later registration than the first after it, in whatever order they are written', async () => {
    const [first, person] = [await aLeftPerson(-130), await aLeftPerson()];
    const chosen = { accountId: first.accountId, personId: first.id, text, basis: 'choice', facilityId: second } as const;
    await writeRegistration(owner, { ...chosen, during: await periodOf(owner, -9, -5) });
    await expectRefused(writeRegistration(owner, {
      ...chosen, basis: 'facility_exit', exited: first.exited, facilityId: third, during: await periodOf(owner, 0),
    }), 'excuse_follows_its_exit');

    const excused = { accountId: person.accountId, personId: person.id, text, facilityId: third } as const;
    await writeRegistration(owner, { ...excused, basis: 'facility_exit', exited: person.exited, during: await periodOf(owner, 0) });
    await expectRefused(aRegistration(owner, {
      ...excused, from: -9, to: -5, basis: 'agency_correction',
    }), 'excuse_follows_its_exit');
  });

  it('no registration that says it was a choice', async () => {
    const person = await aLeftPerson();
    await expectRefused(writeRegistration(owner, {
      personId: person.id, accountId: person.accountId, facilityId: second, text,
      basis: 'choice', exited: person.exited, during: await periodOf(owner, 0),
    }), 'exit_excuses_by_name');
  });
});
