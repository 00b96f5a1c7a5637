import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { annul } from './annul.ts';
import { expectRefused } from './as-role.ts';
import { aClinic, aConsentText, aRegistration, aSignedInPerson } from './builders.ts';
import { freshDatabase } from './database.ts';
import { leave } from './leave.ts';

const { owner, app } = await freshDatabase();
await aConsentText(owner);

/** Somebody who was with a clinic for so many days, until so many days ago. */
async function somebody(from: number, to: number | null = null, endReason: 'changed' | 'facility_exit' = 'changed') {
  const [person, clinic] = [await aSignedInPerson(owner), await aClinic(owner)];
  const registration = await aRegistration(owner, {
    personId: person.id, accountId: person.accountId, facilityId: clinic, from, ...(endReason === 'changed' && { to, endReason }) });
  if (endReason === 'facility_exit') await leave(owner, clinic, to!);
  return { ...person, clinic, registration };
}

type Row = { person: string; account: string; clinic: number; basis: string; restored?: string | null; exited?: string | null; annulled?: string | null };
/** A registration from today, typed by hand by whoever owns the tables: its consent would be asked for at the commit. */
const typed = ({ person, account, clinic, basis, restored = null, exited = null, annulled = null }: Row) => owner`
  insert into registrations (person_id, facility_id, during, basis, consent_id, restored_registration_id, exited_registration_id,
                             exited_annulled_registration_id, started_by)
  values (${person}, ${clinic}, daterange(today(), null), ${basis}, ${randomUUID()}, ${restored}, ${exited}, ${annulled}, ${account})`;

describe('a restoration, typed by hand', () => {
  it('says what it continues, and nothing else does', async () => {
    const gone = await somebody(-100, -1);
    const row = { person: gone.id, account: gone.accountId, clinic: gone.clinic };
    await expectRefused(typed({ ...row, basis: 'restoration' }), 'restoration_is_by_name');
    await expectRefused(typed({ ...row, basis: 'choice', restored: gone.registration }), 'restoration_is_by_name');
  });

  it('is of the same person and clinic', async () => {
    const [gone, other] = [await somebody(-100, -1), await somebody(-100, -1)];
    for (const row of [
      { person: other.id, account: other.accountId, clinic: gone.clinic }, { person: gone.id, account: gone.accountId, clinic: other.clinic }])
      await expectRefused(typed({ ...row, basis: 'restoration', restored: gone.registration }), 'restoration_is_of_the_same_clinic');
  });

  it('is one: what was restored and ended is not restored again', async () => {
    const gone = await somebody(-100, -50);
    await owner.begin(async (sql) => {
      const [id, consent] = [randomUUID(), randomUUID()];
      await sql`insert into registrations (id, person_id, facility_id, during, basis, consent_id, restored_registration_id, started_by, ended_by, ended_at, end_reason)
        values (${id}, ${gone.id}, ${gone.clinic}, daterange(today() - 50, today() - 1), 'restoration', ${consent}, ${gone.registration}, ${gone.accountId}, ${gone.accountId}, now(), 'changed')`;
      await sql`insert into consents (id, person_id, facility_id, text_version, language, given_by, proof, proof_reference, registration_id)
        values (${consent}, ${gone.id}, ${gone.clinic}, '2013-1', 'ka', ${gone.accountId}, 'restoration', 'act', ${id})`;
    });
    await expectRefused(typed({ person: gone.id, account: gone.accountId, clinic: gone.clinic, basis: 'restoration', restored: gone.registration }),
      'one_restoration_per_registration');
  });
});

describe('an exit that was annulled', () => {
  it('excuses one choice, of its own person, when it was an exit', async () => {
    const [left, changed, other] = [await somebody(-100, 0, 'facility_exit'), await somebody(-100, 0), await somebody(-100, 0)];
    for (const { registration, accountId } of [left, changed]) await annul(owner, registration, accountId);
    const clinic = await aClinic(owner);
    const row = { clinic, basis: 'facility_exit', annulled: left.registration };
    await expectRefused(typed({ ...row, person: other.id, account: other.accountId }), 'excuse_is_a_real_annulled_exit');
    await expectRefused(typed({ ...row, person: changed.id, account: changed.accountId, annulled: changed.registration }), 'excuse_is_a_real_annulled_exit');
    await expectRefused(typed({ ...row, person: left.id, account: left.accountId, exited: left.registration }), 'exit_excuses_by_name');
    await aRegistration(owner, { personId: left.id, accountId: left.accountId, facilityId: clinic, from: 30 });
    await owner.begin(async (sql) => {
      await sql`insert into registrations (person_id, facility_id, during, basis, consent_id, exited_annulled_registration_id, started_by, ended_by, ended_at, end_reason)
        values (${left.id}, ${clinic}, daterange(today(), today() + 1), 'facility_exit', ${randomUUID()}, ${left.registration}, ${left.accountId}, ${left.accountId}, now(), 'changed')`;
      await expectRefused(sql.savepoint((inner) => inner`
        insert into registrations (person_id, facility_id, during, basis, consent_id, exited_annulled_registration_id, started_by, ended_by, ended_at, end_reason)
        values (${left.id}, ${clinic}, daterange(today() + 2, today() + 3), 'facility_exit', ${randomUUID()}, ${left.registration}, ${left.accountId}, ${left.accountId}, now(), 'changed')`),
      'one_excuse_per_annulled_exit');
      throw new Error('taken back');
    }).catch((error: unknown) => { if (!(error instanceof Error) || error.message !== 'taken back') throw error; });
  });

  it('and its pointer moves nowhere else', async () => {
    const [left, other] = [await somebody(-100, 0, 'facility_exit'), await somebody(-100, 0, 'facility_exit')];
    const clinic = await aClinic(owner);
    const next = await aRegistration(owner, {
      personId: left.id, accountId: left.accountId, facilityId: clinic, basis: 'facility_exit', exited: left.registration });
    await expectRefused(owner`update registrations set exited_registration_id = null, exited_annulled_registration_id = ${other.registration} where id = ${next}`,
      'registration_changes_only_to_end');
  });
});

describe('what is annulled is marked', () => {
  it('by annulled_days_are_marked, whoever annuls', async () => {
    const gone = await somebody(-40);
    await annul(owner, gone.registration, gone.accountId);
    expect(await owner`select upper(during) - lower(during) as days from recoveries where annulled_registration_id = ${gone.registration}`).toEqual([{ days: 40 }]);
    await expectRefused(owner`insert into recoveries values (${gone.registration}, ${gone.clinic}, ${gone.id}, 'empty')`, 'recovery_has_days');
  });
});

describe('a death shortens nothing by itself', () => {
  it('an end moves only to the day on which the person died', async () => {
    const gone = await somebody(-100, -10);
    const toDeath = (days: number) => owner`update registrations set during = daterange(lower(during), today() - ${days}::int), end_reason = 'death' where id = ${gone.registration}`;
    await expectRefused(toDeath(20), 'registration_changes_only_to_end');
    await owner`update people set died_on = today() - 20 where id = ${gone.id}`;
    await expectRefused(toDeath(21), 'registration_changes_only_to_end');
    await toDeath(20);
  });
});

describe('spans in force', () => {
  it('have one value at a time, and none is an error', async () => {
    await expectRefused(owner`insert into settings (name, value, in_force) values ('undo_hours', 24, daterange(today(), null))`, 'one_value_in_force');
    expect(await app`select setting('undo_hours', today()) as hours`).toEqual([{ hours: 72 }]);
    await expect(app`select setting('undo_hours', '2000-01-01')`).rejects.toThrow();
  });

  it('nobody acts as a guardian of a stranger: act_as refuses, and guards and guardians_of say so', async () => {
    const [person, stranger] = [await aSignedInPerson(owner), await aSignedInPerson(owner)];
    await expectRefused(app`select act_as(${stranger.accountId}, ${person.id}, null)`, 'person_is_known');
    expect(await app`select guards(${stranger.accountId}, ${person.id}, today()) as does, guardians_of(${person.id}, today()) as them`).toEqual([{ does: false, them: [] }]);
  });
});
