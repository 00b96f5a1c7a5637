import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asActor, asRole, codeOf, expectRefused, type Who } from './as-role.ts';
import { aFacility, aPerson, anAccount } from './builders.ts';
import { freshDatabase } from './database.ts';

const { owner, app } = await freshDatabase();
const facts = { clinicKa: 'ვაკე', clinicEn: 'Vake', leavesOn: '2026-12-01' };
const anyone: Who = { kind: 'anyone' };

type Told = { kind: string; channel: string; recipient: string; language: string };
const toldAbout = (facility: number) => owner<Told[]>`
  select kind, channel, recipient, language from notices where facility_id = ${facility} order by recipient`;
const toldPerson = (person: string) => owner<Told[]>`
  select kind, channel, recipient, language from notices where person_id = ${person} order by channel`;
const jobs = async () => (await owner`select count(*)::int as jobs from graphile_worker._private_jobs`)[0]?.jobs as number;
const tell = (person: string, kind = 'clinicLeaves') => app`select tell_person(${person}, ${kind}, ${app.json(facts)})`;
const emailOf = async (account: string) => (await owner<{ email: string }[]>`select email from accounts where id = ${account}`)[0]!.email;
const noticeOf = async (person: string) => (await owner<{ id: string }[]>`select id from notices where person_id = ${person}`)[0]!.id;

async function aRepresentative(facility: number): Promise<string> {
  const email = `${randomUUID()}@example.test`;
  await owner`with account as (insert into accounts (kind, email, name) values ('staff', ${email}, 'ვ. ბ.') returning id)
    insert into memberships (account_id, provider_id, role)
    select account.id, f.provider_id, 'representative' from account, facilities f where f.id = ${facility}`;
  return email;
}

describe('who is told', () => {
  it('a person over every channel that they have, in their language', async () => {
    const person = await aPerson(owner, { phone: '+995555000001', email: 'nino@example.test' });
    await owner`update people set language = 'en' where id = ${person.id}`;
    await tell(person.id);
    expect(await toldPerson(person.id)).toMatchObject([
      { kind: 'clinicLeaves', channel: 'email', recipient: 'nino@example.test', language: 'en' },
      { kind: 'clinicLeaves', channel: 'phone', recipient: '+995555000001', language: 'en' },
    ]);
  });

  it('nobody who has no channel, and nobody who has died', async () => {
    const [mute, dead] = [await aPerson(owner, { phone: null }), await aPerson(owner, { diedOn: -1 })];
    await Promise.all([tell(mute.id), tell(dead.id)]);
    expect([await toldPerson(mute.id), await toldPerson(dead.id)]).toEqual([[], []]);
  });

  it('for a facility its representatives, its contact and its own managers, each address once', async () => {
    const [facility, other] = [await aFacility(owner), await aFacility(owner)];
    const representative = await aRepresentative(facility);
    await aRepresentative(other);
    const manager = await anAccount(owner, { facilityId: facility, role: 'manager' });
    const gone = await anAccount(owner, { facilityId: facility, role: 'manager' });
    await owner`update memberships set ended_at = now() where account_id = ${gone}`;
    await anAccount(owner, { facilityId: facility, role: 'registrar' });
    await anAccount(owner, { facilityId: other, role: 'manager' });
    await owner`insert into provider_contacts select provider_id, 'ა', 'a', '+995322000000', ${representative.toUpperCase()} from facilities where id = ${facility}`;
    await app`select tell_managers(${facility}, 'facilityLeaving', ${app.json(facts)})`;
    expect((await toldAbout(facility)).map(({ recipient }) => recipient).sort()).toEqual([representative, await emailOf(manager)].sort());
  });

  it('at the agency those who decide', async () => {
    const facility = await aFacility(owner);
    const [reviewer, administrator] = [await anAccount(owner), await anAccount(owner, { role: 'administrator' })];
    await anAccount(owner, { role: 'auditor' });
    await app`select tell_agency('declarationToReview', ${app.json(facts)}, ${facility})`;
    expect((await toldAbout(facility)).map(({ recipient }) => recipient)).toEqual([await emailOf(reviewer), await emailOf(administrator)].sort());
  });

  it('an account: of staff by e-mail, of a person as the person', async () => {
    const facility = await aFacility(owner);
    const [staff, person] = [await anAccount(owner, { facilityId: facility }), await aPerson(owner)];
    const own = await anAccount(owner, { personId: person.id });
    await app`select tell_account(${staff}, 'code', '{}', ${facility}), tell_account(${own}, 'code', '{}')`;
    expect(await toldAbout(facility)).toMatchObject([{ channel: 'email', recipient: await emailOf(staff) }]);
    expect(await toldPerson(person.id)).toMatchObject([{ channel: 'phone' }]);
  });
});

describe('a notice and its act', () => {
  it('are committed together, with the job of notice_has_its_job', async () => {
    const [before, person] = [await jobs(), await aPerson(owner, { email: 'a@example.test' })];
    await tell(person.id);
    expect(await jobs()).toBe(before + 2);
  });

  it('are gone together with a rollback', async () => {
    const [before, person] = [await jobs(), await aPerson(owner)];
    const act = asActor(app, anyone, async (sql) => {
      await sql`select tell_person(${person.id}, 'clinicLeaves', ${sql.json(facts)})`;
      await sql`select refuse('act_is_refused')`;
    });
    await expectRefused(act, 'act_is_refused');
    expect([await jobs(), await toldPerson(person.id)]).toEqual([before, []]);
  });

  it('hold for 20,000 people with two channels each, in little more time than it takes to make them', async () => {
    const began = performance.now();
    await owner`insert into people (personal_number, given_name, family_name, born_on, sex, municipality_code, phone, email)
      select '01' || lpad(i::text, 9, '0'), 'ნინო', 'ბერიძე', '1988-03-09', 'female', 'tbilisi',
             '+9955' || lpad(i::text, 8, '0'), 'p' || i || '@example.test' from generate_series(1, 20000) i`;
    const people = (await owner<{ id: string }[]>`select id from people where personal_number like '01%'`).map(({ id }) => id);
    const before = await jobs();
    const made = performance.now();
    await app`select tell_people(${people}, 'clinicLeaves', ${app.json(facts)})`;
    expect((performance.now() - made) / (made - began)).toBeLessThan(20);
    expect(await jobs()).toBe(before + 40_000);
    const [crowd] = await owner`select distinct priority from graphile_worker._private_jobs where priority > 0`;
    expect(crowd).toEqual({ priority: 10 });
  });
});

describe('a notice', () => {
  it('changes only by its delivery, and stays', async () => {
    const person = await aPerson(owner);
    await tell(person.id);
    const rule = 'notice_changes_only_by_its_delivery';
    await expectRefused(owner`update notices set recipient = '+995' where person_id = ${person.id}`, rule);
    await expectRefused(owner`delete from notices where person_id = ${person.id}`, 'history_only_grows');
    await app`select notice_was_sent(${await noticeOf(person.id)})`;
    await expectRefused(owner`update notices set sent_at = null where person_id = ${person.id}`, rule);
  });

  it('is not both sent and given up: notice_is_sent_or_failed', async () => {
    const person = await aPerson(owner);
    await tell(person.id);
    const both = owner`update notices set sent_at = now(), failed_at = now() where person_id = ${person.id}`;
    await expectRefused(both, 'notice_is_sent_or_failed');
  });

  it('names its failure by a class, never in words', async () => {
    const person = await aPerson(owner);
    await tell(person.id);
    await expectRefused(app`select notice_was_not_sent(${await noticeOf(person.id)}, '550 no such user', true)`, 'failure_is_of_a_class');
  });
});

describe('who sees a notice', async () => {
  const [nino, gia] = [await aPerson(owner), await aPerson(owner)];
  const [mine, theirs] = [await anAccount(owner, { personId: nino.id }), await anAccount(owner, { personId: gia.id })];
  const facility = await aFacility(owner);
  const registrar = await anAccount(owner, { facilityId: facility });
  await owner`select tell_person(${nino.id}, 'placeOffered', '{}'), tell_person(${gia.id}, 'placeOffered', '{}'), tell_account(${registrar}, 'code', '{}', ${facility})`;
  const seen = (who: Who) => asActor(app, who, async (sql) =>
    (await sql`select 1 from notices where kind = 'placeOffered' and person_id in ${sql([nino.id, gia.id])} or account_id = ${registrar}`).length);

  it.each<[string, Who, number]>([
    ['nobody', anyone, 0],
    ['a person, their own', { kind: 'person', accountId: mine, personId: nino.id }, 1],
    ['another person, theirs', { kind: 'person', accountId: theirs, personId: gia.id }, 1],
    ['staff, their own', { kind: 'clinic', accountId: registrar, facilityId: facility, role: 'registrar' }, 1],
    ['a colleague, none', { kind: 'clinic', accountId: randomUUID(), facilityId: facility, role: 'manager' }, 0],
    ['the agency, all', { kind: 'agency', accountId: randomUUID(), role: 'auditor' }, 3],
  ])('%s', async (_, who, count) => {
    expect(await seen(who)).toBe(count);
  });

  it.each([
    `insert into notices (kind, facts, language, channel, recipient) values ('code', '{}', 'ka', 'phone', '+995')`,
    `update notices set sent_at = now()`, `delete from notices`,
    `select graphile_worker.add_job('deliver', '{}')`, `select queue_deliveries('{}')`,
  ])('the app may not by itself: %s', async (statement) => {
    expect(await codeOf(asRole(owner, 'erti_app', (sql) => sql.unsafe(statement)))).toBe('42501');
  });
});

describe('what failed is tried again', () => {
  const agency = async (role: string): Promise<Who> => ({ kind: 'agency', role, accountId: await anAccount(owner, { role }) });
  async function aFailure(): Promise<string> {
    const person = await aPerson(owner);
    await tell(person.id);
    const notice = await noticeOf(person.id);
    await app`select notice_was_not_sent(${notice}, 'refused', true)`;
    return notice;
  }
  const again = (who: Who, notice: string | null) => asActor(app, who, async (sql) =>
    (await sql<{ count: number }[]>`select try_notices_again(${notice}) as count`)[0]!.count);

  it('by a reviewer, once, with a line in the journal', async () => {
    const [notice, reviewer] = [await aFailure(), await agency('reviewer')];
    const before = await jobs();
    expect([await again(reviewer, notice), await again(reviewer, notice)]).toEqual([1, 0]);
    expect(await jobs()).toBe(before + 1);
    expect(await owner`select act, detail from journal where account_id = ${reviewer.accountId!}`)
      .toMatchObject([{ act: 'notices.tried_again', detail: { count: 1, notice } }]);
  });

  it('all at once', async () => {
    await Promise.all([aFailure(), aFailure(), aFailure()]);
    const [reviewer, before] = [await agency('administrator'), await jobs()];
    expect(await again(reviewer, null)).toBe(3);
    expect(await jobs()).toBe(before + 3);
  });

  it('by nobody else', async () => {
    const notice = await aFailure();
    for (const who of [anyone, await agency('auditor')]) expect(await codeOf(again(who, notice))).toBe('42501');
  });
});
