import { describe, expect, it } from 'vitest';
import { asActor, asRole, expectRefused } from './as-role.ts';
import { aClinic, aConsentText, aRegistration, aSignedInPerson, periodOf, writeRegistration } from './builders.ts';
import { freshDatabase } from './database.ts';

const { owner, app } = await freshDatabase();
const text = await aConsentText(owner);
const [first, second] = [await aClinic(owner), await aClinic(owner)];

/** A registration from day 10 to day 20 of 2020, and one tried against it; corrections, so that only L1 speaks. */
const overlaps: [name: string, from: string, to: string | null][] = [
  ['the same days', '2020-01-10', '2020-01-20'],
  ['starting earlier and ending inside', '2020-01-05', '2020-01-11'],
  ['starting inside and ending later', '2020-01-19', '2020-01-25'],
  ['inside', '2020-01-12', '2020-01-15'],
  ['around', '2020-01-01', '2020-02-01'],
  ['open, from a day inside', '2020-01-15', null],
];

describe('L1: one clinic per person', () => {
  it.each(overlaps)('refuses a second registration: %s', async (_, from, to) => {
    const { id: personId, accountId } = await aSignedInPerson(owner);
    const correction = { personId, accountId, basis: 'agency_correction', endReason: 'agency_correction' } as const;
    await aRegistration(owner, { ...correction, facilityId: first, from: '2020-01-10', to: '2020-01-20' });
    await expectRefused(aRegistration(owner, { ...correction, facilityId: second, from, to }), 'one_clinic_per_person');
  });

  it.each([['the day before', '2020-01-05', '2020-01-10'], ['the day after', '2020-01-20', '2020-01-25']])(
    'allows one that ends or begins %s', async (_, from, to) => {
      const { id: personId, accountId } = await aSignedInPerson(owner);
      const correction = { personId, accountId, basis: 'agency_correction', endReason: 'agency_correction' } as const;
      await aRegistration(owner, { ...correction, facilityId: first, from: '2020-01-10', to: '2020-01-20' });
      await expect(aRegistration(owner, { ...correction, facilityId: second, from, to })).resolves.toBeTruthy();
    });

  it('refuses a second open registration to the app, to the owner of the tables and to a superuser', async () => {
    const { id: personId, accountId } = await aSignedInPerson(owner);
    await aRegistration(owner, { personId, accountId, facilityId: first, from: -400 });
    const another = { personId, accountId, facilityId: second, text, during: await periodOf(owner, 0) };
    await expectRefused(asActor(app, { kind: 'person', personId, accountId }, (sql) => writeRegistration(sql, another)), 'one_open_registration_per_person');
    await expectRefused(asRole(owner, 'erti_owner', (sql) => writeRegistration(sql, another)), 'one_open_registration_per_person');
    await expectRefused(writeRegistration(owner, another), 'one_open_registration_per_person');
  });

  it('refuses an empty and an unbounded period', async () => {
    const { id: personId, accountId } = await aSignedInPerson(owner);
    for (const during of ['[2020-01-01,2020-01-01)', '(,2020-01-01)', '(,)'])
      await expectRefused(writeRegistration(owner, { personId, accountId, facilityId: first, text, during }), 'registration_lasts_a_day');
  });
});
