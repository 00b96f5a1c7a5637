import { describe, expect, it } from 'vitest';
import { asActor, codeOf, expectRefused } from './as-role.ts';
import { aClinic, aConsentText, aFacility, aParticipation, aRegistration, aSignedInPerson, dayOf, periodOf, writeRegistration } from './builders.ts';
import { choose } from './choose.ts';
import { freshDatabase } from './database.ts';
import { endParticipation } from './leave.ts';

const { owner, app } = await freshDatabase();
const text = await aConsentText(owner);
const law = 'within_a_participation';

async function registering(facilityId: number, from: number | string, to: number | string | null = null) {
  const { id: personId, accountId } = await aSignedInPerson(owner);
  return aRegistration(owner, { personId, accountId, facilityId, from, to });
}

describe('L3: within a participation with primary care', () => {
  it('refuses a facility that never took part, to the app as well', async () => {
    const facilityId = await aFacility(owner);
    await expectRefused(registering(facilityId, 0), law);
    const { id: personId, accountId } = await aSignedInPerson(owner);
    const during = await periodOf(owner, 0);
    // the app's role meets the policy person_chooses_from_today before the key
    expect(await codeOf(asActor(app, { kind: 'person', personId, accountId },
      (sql) => writeRegistration(sql, { personId, accountId, facilityId, text, during })))).toBe('42501');
    await expectRefused(choose(app, { id: personId, accountId, facilityId }), 'clinic_takes_part');
  });

  it('refuses a scope without primary care', async () => {
    const facilityId = await aClinic(owner, { scope: ['oncology', 'planned_surgery'] });
    await expectRefused(registering(facilityId, 0), law);
    await expectRefused(choose(app, { ...(await aSignedInPerson(owner)), facilityId }), 'clinic_has_primary_care');
  });

  it('refuses a day before, a day after and a day in a gap', async () => {
    const facilityId = await aClinic(owner, { from: '2020-01-01', to: '2021-01-01' });
    await aParticipation(owner, facilityId, { from: '2021-02-01', to: '2022-01-01' });
    await expectRefused(registering(facilityId, '2019-12-31', '2020-02-01'), law);
    await expectRefused(registering(facilityId, '2021-12-01', '2022-01-02'), law);
    await expectRefused(registering(facilityId, '2021-12-01'), law);
    await expectRefused(registering(facilityId, '2020-12-01', '2021-03-01'), law);
    await registering(facilityId, '2020-12-01', '2021-01-01');
    await registering(facilityId, '2021-02-01', '2022-01-01');
  });

  it('allows a registration over participations that follow one another', async () => {
    const facilityId = await aClinic(owner, { from: '2020-01-01', to: '2021-01-01', scope: ['primary_care', 'childbirth'] });
    await aParticipation(owner, facilityId, { from: '2021-01-01' });
    await expect(registering(facilityId, '2020-06-01')).resolves.toBeTruthy();
  });

  it('refuses two participations of a facility on one day', async () => {
    const facilityId = await aClinic(owner, { from: '2020-01-01', to: '2021-01-01' });
    await expectRefused(aParticipation(owner, facilityId, { from: '2020-12-31' }), 'one_participation_per_facility');
  });

  it('refuses to end, narrow or remove a participation with people in it', async () => {
    const facilityId = await aClinic(owner);
    await registering(facilityId, -100);
    const today = await dayOf(owner, 0);
    await expectRefused(owner`update participations set during = daterange(lower(during), ${today}), end_reason = 'closure'
      where facility_id = ${facilityId}`, law);
    await expectRefused(owner`update participations set scope = '{oncology}' where facility_id = ${facilityId}`, 'history_only_grows');
    await expectRefused(owner`delete from participations where facility_id = ${facilityId}`, 'history_only_grows');
  });

  it('refuses at the commit a clinic that left without its people', async () => {
    const facilityId = await aClinic(owner);
    await registering(facilityId, -100);
    const tomorrow = await dayOf(owner, 1);
    await expectRefused(owner.begin((sql) => endParticipation(sql, facilityId, tomorrow)), law);
  });
});
