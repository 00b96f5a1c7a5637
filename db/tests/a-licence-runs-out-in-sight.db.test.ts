import { describe, expect, it } from 'vitest';
import { closeFacility, exitRehearsal, facilitiesFor, facilitiesQuery, facilityFile, facilityLife } from '#lib/participation/index.ts';
import { expectRefused } from './as-role.ts';
import { aClinic, aConsentText, aSignedInPerson, dayOf } from './builders.ts';
import { choose } from './choose.ts';
import { freshDatabase } from './database.ts';
import { aLicence, aManagerActor, anAgencyActor } from './life-builders.ts';

const { owner, app } = await freshDatabase();
await aConsentText(owner);
const reviewer = await anAgencyActor(owner);
const tell = (days: number) => app`select tell_of_expiring_licences(today() + ${days}::int)`;

async function aLicensedClinic(until: number | null): Promise<number> {
  const clinic = await aClinic(owner);
  await aManagerActor(owner, clinic);
  await aLicence(owner, clinic, until);
  return clinic;
}

const toldAbout = async (clinic: number) =>
  (await owner<{ kind: string }[]>`select kind from notices where facility_id = ${clinic} and kind like 'licence%' order by id`).map(({ kind }) => kind);

describe('a licence that runs out', () => {
  it('suspends by its date, and says so wherever a suspension is said', async () => {
    const [runOut, lastDay] = [await aLicensedClinic(-1), await aLicensedClinic(0)];
    expect(await facilityLife(reviewer, runOut)).toMatchObject({ state: 'active', licence: { expiresOn: await dayOf(owner, -1), isValid: false } });
    expect((await facilityFile(reviewer, runOut))?.facility.state).toBe('licence_expired');
    expect((await facilityFile(reviewer, lastDay))?.facility.state).toBe('with_primary_care');
    const listed = await facilitiesFor(reviewer, facilitiesQuery.parse({ state: 'licence_expired' }));
    expect(listed.facilities.map(({ id }) => id)).toEqual([runOut]);
    await expect(choose(app, { ...(await aSignedInPerson(owner)), facilityId: runOut })).rejects.toMatchObject({ constraint_name: 'clinic_has_a_valid_licence' });
    await choose(app, { ...(await aSignedInPerson(owner)), facilityId: lastDay });
    expect((await exitRehearsal(reviewer, lastDay)).nearest.map(({ id }) => id)).not.toContain(runOut);
  });

  it('is told of 60, 30 and 7 days before, and on the first day without it; each once', async () => {
    const clinic = await aLicensedClinic(100);
    const said: Record<number, number> = { 39: 0, 40: 1, 41: 1, 70: 2, 92: 2, 93: 3, 100: 3, 101: 4, 102: 4 };
    for (const [days, notices] of Object.entries(said)) {
      await tell(Number(days));
      expect([days, (await toldAbout(clinic)).length]).toEqual([days, notices]);
    }
    expect(await toldAbout(clinic)).toEqual(['licenceExpires', 'licenceExpires', 'licenceExpires', 'licenceExpired']);
    await expectRefused(owner`insert into licence_warnings select licence_id, days, told_on from licence_warnings`, 'licence_is_warned_of_once');
    await expectRefused(owner`update licence_warnings set told_on = today()`, 'history_only_grows');
  });

  it('is told of late when nobody ran on the day, and then as it is by then', async () => {
    const clinic = await aLicensedClinic(200);
    for (const days of [195, 196, 210]) await tell(days);
    expect(await toldAbout(clinic)).toEqual(['licenceExpires', 'licenceExpired']);
  });

  it('is nobody’s worry when a longer one follows, it has no end, or the facility leaves before', async () => {
    const [renewed, leaving, lasting] = [await aLicensedClinic(300), await aLicensedClinic(300), await aLicensedClinic(null)];
    await owner`insert into licences (facility_id, declaration_id, number, issued_on, expires_on)
      select ${renewed}, carry_over(${renewed}, today()), 'L-2', today(), null`;
    await closeFacility(reviewer, { requestId: crypto.randomUUID(), facilityId: leaving, leavesOn: await dayOf(owner, 250), legalBasis: 'მუხლი 1',
      reasons: 'იხურება', people: 0, confirmed: 'on' });
    for (const days of [240, 301]) await tell(days);
    for (const clinic of [renewed, leaving, lasting]) expect(await toldAbout(clinic)).toEqual([]);
  });
});
