import { describe, expect, it } from 'vitest';
import { annul } from './annul.ts';
import { asActor, asRole, codeOf, expectRefused } from './as-role.ts';
import { aClinic, aConsentText, aRegistration, aSignedInPerson } from './builders.ts';
import { choose } from './choose.ts';
import { freshDatabase } from './database.ts';

const { owner, app } = await freshDatabase();
await aConsentText(owner);
const [first, second] = [await aClinic(owner), await aClinic(owner)];
const person = await aSignedInPerson(owner);
await choose(app, { ...person, facilityId: first, today: '2025-01-10' });
await choose(app, { ...person, facilityId: second, today: '2025-06-10' });
const whoEver = { kind: 'agency', accountId: person.accountId, role: 'administrator' };

const forever = ['journal', 'receipts', 'consents', 'annulled_registrations', 'consent_texts', 'journal_seals'];
const acts = ['delete from', 'truncate'];

describe('L6: history only grows', () => {
  it.each(forever.flatMap((table) => acts.map((act) => [`${act} ${table}`])))('%s: refused to all', async (statement) => {
    expect(await codeOf(asActor(app, whoEver, (sql) => sql.unsafe(statement)))).toBe('42501');
    const cascade = statement.startsWith('truncate') ? `${statement} cascade` : statement;
    await expectRefused(asRole(owner, 'erti_owner', (sql) => sql.unsafe(cascade)), 'history_only_grows');
    await expectRefused(owner.unsafe(cascade), 'history_only_grows');
  });

  it.each([
    ["update journal set act = 'nothing'", '42501'], ["update receipts set number = '1'", '42501'],
    ["update consents set proof_reference = 'x'", '42501'], ["update consent_texts set body_ka = 'x'", '42501'],
    ["update annulled_registrations set reason = 'x'", '42501'],
  ])('%s: refused to all', async (statement, code) => {
    expect(await codeOf(asActor(app, whoEver, (sql) => sql.unsafe(statement)))).toBe(code);
    await expectRefused(asRole(owner, 'erti_owner', (sql) => sql.unsafe(statement)), 'history_only_grows');
    await expectRefused(owner.unsafe(statement), 'history_only_grows');
  });

  it('refuses to empty the registrations', async () => {
    await expectRefused(owner`truncate registrations cascade`, 'history_only_grows');
  });

  it('refuses to delete a registration that is not annulled', async () => {
    await expectRefused(owner`delete from registrations where person_id = ${person.id}`, 'consent_rests_on_its_registration');
  });

  it.each([
    ['reopen an ended one', 'update registrations set during = daterange(lower(during), null), ended_by = null, ended_at = null, end_reason = null where not upper_inf(during)'],
    ['move the end of an ended one', 'update registrations set during = daterange(lower(during), upper(during) - 1) where not upper_inf(during)'],
    ['give another reason for an end', "update registrations set end_reason = 'death' where not upper_inf(during)"],
    ['move the start of an open one', 'update registrations set during = daterange(lower(during) - 1, null) where upper_inf(during)'],
    ['change its clinic', `update registrations set facility_id = ${first} where upper_inf(during)`],
    ['move the start while ending', "update registrations set during = daterange(lower(during) - 1, today()), ended_by = started_by, ended_at = now(), end_reason = 'death' where upper_inf(during)"],
  ])('refuses to %s', async (_, statement) => {
    await expectRefused(asRole(owner, 'erti_owner', (sql) => sql.unsafe(statement)), 'registration_changes_only_to_end');
    await expectRefused(owner.unsafe(statement), 'registration_changes_only_to_end');
  });

  it('refuses an end without who and why', async () => {
    await expectRefused(owner`update registrations set during = daterange(lower(during), today()) where upper_inf(during)`, 'end_says_who_and_why');
  });

  it('lets a person end their own registration neither backwards nor into the future', async () => {
    const whose = { kind: 'person', accountId: person.accountId, personId: person.id };
    for (const day of ['today() - 1', 'today() + 2'])
      expect(await codeOf(asActor(app, whose, (sql) => sql.unsafe(`update registrations
        set during = daterange(lower(during), ${day}), ended_by = '${person.accountId}', ended_at = now(), end_reason = 'ended_by_person'
        where upper_inf(during)`)))).toBe('42501');
  });

  it('keeps an annulled registration whole, with the decision', async () => {
    const whose = await aSignedInPerson(owner);
    const id = await aRegistration(owner, { personId: whose.id, accountId: whose.accountId, facilityId: first, from: -5 });
    const changed = { facility_id: second };
    await expect(annul(owner, id, whose.accountId, changed)).rejects.toThrow();
    await expectRefused(annul(owner, id, whose.accountId, { started_at: '2020-01-01' }), 'registration_leaves_only_annulled');
    await annul(owner, id, whose.accountId);
    const [row] = await owner`select facility_id, annulment_act_number as act, during @> today() as is_open from annulled_registrations where id = ${id}`;
    expect(row).toEqual({ facility_id: first, act: '04/9', is_open: true });
    expect(await owner`select from consents where annulled_registration_id = ${id} and registration_id is null`).toHaveLength(1);
  });

  it('rests no registration on a text that is not in force', async () => {
    const [person, facilityId] = [await aSignedInPerson(owner), await aClinic(owner, { from: '2010-01-01' })];
    await expectRefused(choose(app, { ...person, facilityId, today: '2013-02-28' }), 'consent_text_is_in_force');
  });

  it('lets the end of a consent text be set, and nothing else of it', async () => {
    await owner.begin(async (sql) => {
      await sql`insert into consent_texts (version, body_ka, body_en, in_force) values ('2012', 'ა', 'a', '[2012-01-01,2013-03-01)')`;
      await sql`update consent_texts set in_force = '[2012-01-01,2013-02-01)' where version = '2012'`;
    });
    await expectRefused(owner`update consent_texts set in_force = '[2011-01-01,2013-02-01)' where version = '2012'`, 'history_only_grows');
    await expectRefused(owner`insert into consent_texts (version, body_ka, body_en, in_force) values ('2014', 'ბ', 'b', '[2014-01-01,)')`,
      'one_consent_text_in_force');
  });
});
