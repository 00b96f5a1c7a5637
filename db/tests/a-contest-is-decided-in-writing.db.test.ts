import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { asActor, expectRefused } from './as-role.ts';
import { aClinic, aConsentText, anAccount, aRegistration, aSignedInPerson } from './builders.ts';
import { choose } from './choose.ts';
import { registeredHoursAgo } from './contest-builders.ts';
import { aCounter } from './counter-builders.ts';
import { freshDatabase } from './database.ts';

const { owner, app } = await freshDatabase();
await aConsentText(owner);
const [vake, gldani] = [await aClinic(owner), await aClinic(owner)];
const reviewer = { kind: 'agency', accountId: await anAccount(owner), role: 'reviewer' };

/** A contest of what somebody chose in their own session; no clinic has to answer. */
async function aContest() {
  const nino = await aSignedInPerson(owner);
  const { registration_id: registration } = await choose(app, { ...nino, facilityId: vake });
  const [contest] = await app<{ id: string }[]>`
    select id from contest_registration(${randomUUID()}, ${nino.accountId}, ${nino.id}, ${registration}, null)`;
  return { nino, registration, id: contest!.id };
}

const copyOf = (id: string, changed: object) => owner`
  insert into contests select (jsonb_populate_record(null::contests, to_jsonb(c) || ${owner.json({ id: randomUUID(), number: randomUUID(), ...changed })})).*
  from contests c where id = ${id}`;

it('one_contest_per_registration binds a superuser too', async () => {
  const { id } = await aContest();
  await expectRefused(copyOf(id, {}), 'one_contest_per_registration');
});

it('contest_is_decided_in_writing, and what_is_upheld_is_annulled', async () => {
  const { id } = await aContest();
  await expectRefused(owner`update contests set outcome = 'rejected', decided_at = now() where id = ${id}`, 'contest_is_decided_in_writing');
  await expectRefused(asActor(owner, reviewer, async (sql) => {
    const [decision] = await sql<{ id: number }[]>`select id from decide('contest_upheld', ${vake}, today(), 'მუხლი 1', 'მიზეზი', 'სასამართლო')`;
    await sql`update contests set outcome = 'upheld', decision_id = ${decision!.id}, decided_at = now() where id = ${id}`;
  }), 'what_is_upheld_is_annulled');
});

it('annulled_days_are_marked whoever annuls, and recovery_has_days', async () => {
  const nino = await aSignedInPerson(owner);
  const made = await registeredHoursAgo(owner, await aCounter(owner, vake), nino, 48);
  await asActor(owner, reviewer, (sql) => sql`select annul_registration(${made}, 'correction', '04/1', 'შეცდომა')`);
  expect(await owner`select upper(during) - lower(during) as days from recoveries where annulled_registration_id = ${made}`).toEqual([{ days: 2 }]);
  await expectRefused(owner`insert into recoveries select ${randomUUID()}, facility_id, person_id, 'empty' from recoveries limit 1`, 'recovery_has_days');
});

it('restoration_is_by_name, restoration_is_of_the_same_clinic, one_restoration_per_registration', async () => {
  const nino = await aSignedInPerson(owner);
  const ended = await aRegistration(owner, { personId: nino.id, accountId: nino.accountId, facilityId: vake, from: -100, to: -50 });
  const restore = (facility: number, of: string | null, from: number, to: number) => owner`
    with consent as (insert into consents (id, person_id, facility_id, text_version, language, given_by, proof, proof_reference, registration_id)
      values (${randomUUID()}, ${nino.id}, ${facility}, '2013-1', 'ka', ${nino.accountId}, 'restoration', 'test', ${randomUUID()}) returning id, registration_id)
    insert into registrations (id, person_id, facility_id, during, basis, consent_id, started_by, restored_registration_id, end_reason, ended_by, ended_at)
    select registration_id, ${nino.id}, ${facility}, daterange(today() + ${from}::integer, today() + ${to}::integer), 'restoration', id, ${nino.accountId}, ${of},
           'changed', ${nino.accountId}, now() from consent`;
  await expectRefused(restore(vake, null, -50, -40), 'restoration_is_by_name');
  await expectRefused(restore(gldani, ended, -50, -40), 'restoration_is_of_the_same_clinic');
  await restore(vake, ended, -50, -40);
  await expectRefused(restore(vake, ended, -40, -30), 'one_restoration_per_registration');
});
