import { describe, expect, it } from 'vitest';
import { connect } from '#db/client.ts';
import { asActor, codeOf, expectRefused } from './as-role.ts';
import { aClinic, aConsentText, aFacility, anAccount, aParticipation, aRegistration, aSignedInPerson, dayOf, periodOf, writeRegistration } from './builders.ts';
import { choose } from './choose.ts';
import { freshDatabase } from './database.ts';

const { owner, app, ownerUrl } = await freshDatabase();
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
    await expectRefused(owner`update participations set scope = '{oncology}' where facility_id = ${facilityId}`, law);
    await expectRefused(owner`delete from participations where facility_id = ${facilityId}`, law);
  });

  it('lets a clinic leave with 20,000 people, in one transaction and under ten seconds', async () => {
    const people = 20_000;
    const facilityId = await aClinic(owner);
    const account = await anAccount(owner);
    // a session of its own: checks of foreign keys planned for a nearly empty table would read all of it, row by row
    const session = connect(ownerUrl, 1);
    await fill(session, facilityId, account, people);
    await session`analyze people, registrations, consents`;
    const started = performance.now();
    await session.begin(async (sql) => {
      await sql`set constraints within_a_participation deferred`;
      await sql`update participations set during = daterange(lower(during), today()), end_reason = 'withdrawal' where facility_id = ${facilityId}`;
      await sql`update registrations set during = daterange(lower(during), today()), end_reason = 'facility_exit', ended_by = ${account}, ended_at = now()
        where facility_id = ${facilityId} and upper_inf(during)`;
    });
    expect(performance.now() - started).toBeLessThan(10_000);
    await session.end();
    const [left] = await owner`select count(*) as ended from registrations where facility_id = ${facilityId} and end_reason = 'facility_exit'`;
    expect(left).toEqual({ ended: people });
  });

  it('refuses at the commit a clinic that left without its people', async () => {
    const facilityId = await aClinic(owner);
    await registering(facilityId, -100);
    await expectRefused(owner.begin(async (sql) => {
      await sql`set constraints within_a_participation deferred`;
      await sql`update participations set during = daterange(lower(during), today()), end_reason = 'closure' where facility_id = ${facilityId}`;
    }), law);
  });
});

async function fill(session: typeof owner, facilityId: number, account: string, people: number): Promise<void> {
  await session`
    with person as (
      insert into people (personal_number, given_name, family_name, born_on, sex, municipality_code, document_type)
      select '01' || lpad(n::text, 9, '0'), 'გიორგი', 'კაპანაძე', '1970-01-01', 'male', 'tbilisi', 'citizen'
      from generate_series(1, ${people}::integer) n returning id),
    pair as materialized (select id as person, uuidv7() as registration, uuidv7() as consent from person),
    registration as (
      insert into registrations (id, person_id, facility_id, during, basis, consent_id, started_by)
      select registration, person, ${facilityId}, daterange(today() - 30, null), 'choice', consent, ${account} from pair)
    insert into consents (id, person_id, facility_id, text_version, language, given_by, proof, proof_reference, registration_id)
    select consent, person, ${facilityId}, ${text}, 'ka', ${account}, 'form', 'N 1', registration from pair`;
}
