import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asActor, expectRefused, ruleOf, type Who } from './as-role.ts';
import { aFacility, anAccount } from './builders.ts';
import { freshDatabase } from './database.ts';

const { owner, app } = await freshDatabase({ connections: 25 });

const bytes = (text: string): Buffer => createHash('sha256').update(text).digest();
const count = (outcomes: unknown[], what: unknown): number => outcomes.filter((outcome) => outcome === what).length;

/** A second factor whose last code is of period 100, and one recovery code. */
async function withFactor(account: string): Promise<string> {
  await owner`insert into second_factors (account_id, secret, last_step) values (${account}, 'sealed', 100)`;
  await owner`insert into recovery_codes (account_id, code_hash) values (${account}, ${bytes('a code')})`;
  return account;
}

const startSession = (account: string) => app`select start_session(${account}, ${bytes(randomUUID())}, 'psql', '1 hour')`;
const prove = async (account: string, step: number | null, code: Buffer | null = null) =>
  (await app<{ by: string | null }[]>`select prove_second_factor(${account}, ${step}, ${code}) as by`)[0]!.by;

async function aTicket(account: string): Promise<{ id: string; secret: Buffer }> {
  const secret = bytes(randomUUID());
  const [row] = await app<{ id: string }[]>`select open_staff_ticket(${account}, ${secret}, '10 minutes', null) as id`;
  return { id: row!.id, secret };
}

const aManager = async (facilityId: number): Promise<Who> =>
  ({ kind: 'clinic', role: 'manager', facilityId, accountId: await anAccount(owner, { facilityId, role: 'manager' }) });

async function aRepresentative(providerId: number): Promise<Who> {
  const accountId = await anAccount(owner);
  await owner`update memberships set provider_id = ${providerId}, role = 'representative' where account_id = ${accountId}`;
  return { kind: 'provider', role: 'representative', providerId, accountId };
}

const providerOf = async (facility: number) => (await owner<{ id: number }[]>`select provider_id as id from facilities where id = ${facility}`)[0]!.id;
const membershipOf = async ({ accountId }: Who) => (await owner<{ id: string }[]>`select id from memberships where account_id = ${accountId!}`)[0]!.id;
const remove = async (actor: Who, whom: Who) => {
  const membership = await membershipOf(whom);
  return asActor(app, actor, (sql) => sql`select remove_member(${membership})`);
};
const invite = (actor: Who, facility: number, email: string, token = randomUUID()) =>
  asActor(app, actor, (sql) => sql`select invite(${facility}, ${email}, 'registrar', ${bytes(token)}, '7 days')`);

describe('a session of staff', () => {
  it.each(['manager', 'reviewer', 'administrator', 'auditor'])('does not begin for a %s without a second factor', async (role) => {
    const account = await anAccount(owner, { role, ...(role === 'manager' && { facilityId: await aFacility(owner) }) });
    await expectRefused(startSession(account), 'staff_prove_twice');
    await withFactor(account);
    expect(await startSession(account)).toHaveLength(1);
  });

  it('does not begin for a representative or a newcomer without one, and begins for a registrar', async () => {
    const newcomer = await anAccount(owner);
    await owner`delete from memberships where account_id = ${newcomer}`;
    await expectRefused(startSession(newcomer), 'staff_prove_twice');
    const { accountId } = await aRepresentative(await providerOf(await aFacility(owner)));
    await expectRefused(startSession(accountId!), 'staff_prove_twice');
    expect(await startSession(await anAccount(owner, { facilityId: await aFacility(owner) }))).toHaveLength(1);
  });

  it('is not moved to where one decides either', async () => {
    const account = await anAccount(owner, { facilityId: await aFacility(owner) });
    const [session] = await app<{ start_session: string }[]>`select start_session(${account}, ${bytes(randomUUID())}, 'psql', '1 hour')`;
    const [there] = await owner<{ id: string }[]>`insert into memberships (account_id, facility_id, role) values (${account}, ${await aFacility(owner)}, 'manager') returning id`;
    await expectRefused(app`select work_at(${session!.start_session}, ${account}, ${there!.id})`, 'staff_prove_twice');
  });
});

describe('a code', () => {
  it('works once, and none older than it', async () => {
    const account = await withFactor(await anAccount(owner));
    expect([await prove(account, 101), await prove(account, 101), await prove(account, 100), await prove(account, 102)])
      .toEqual(['code', null, null, 'code']);
  });

  it.each(['read committed', 'repeatable read', 'serializable'])('brought by twenty at once at %s proves one', async (isolation) => {
    const account = await withFactor(await anAccount(owner));
    const one = (step: number | null, code: Buffer | null) => app.begin(`isolation level ${isolation}`, async (sql) =>
      (await sql<{ by: string | null }[]>`select prove_second_factor(${account}, ${step}, ${code}) as by`)[0]!.by).catch(() => null);
    expect(count(await Promise.all(Array.from({ length: 20 }, () => one(101, null))), 'code')).toBe(1);
    expect(count(await Promise.all(Array.from({ length: 20 }, () => one(null, bytes('a code')))), 'recovery_code')).toBe(1);
  });

  it('of a ticket is answered five times, by twenty at once too', async () => {
    const ticket = await aTicket(await withFactor(await anAccount(owner)));
    const answers = await Promise.all(Array.from({ length: 20 }, async () =>
      (await app`select account_id from staff_ticket(${ticket.id}, ${ticket.secret}, true)`)[0]?.account_id));
    expect(20 - count(answers, null)).toBe(5);
    await expectRefused(owner`update staff_tickets set attempts = 6 where id = ${ticket.id}`, 'five_attempts_per_ticket');
  });

  it('uses its ticket up: answer_staff_ticket lets one in', async () => {
    const ticket = await aTicket(await withFactor(await anAccount(owner)));
    const answers = await Promise.all(Array.from({ length: 10 }, async (_, i) =>
      (await app`select answer_staff_ticket(${ticket.id}, ${ticket.secret}, ${101 + i}, null) as by`)[0]!.by));
    expect(count(answers, 'code')).toBe(1);
  });
});

describe('a link', () => {
  it('is used once by use_email_link, whatever it opens, and asking of it uses nothing up', async () => {
    const token = bytes(randomUUID());
    await app`select open_email_link('sign_up', ${`${randomUUID()}@example.test`}, ${token}, '1 hour')`;
    for (let i = 0; i < 2; i++) expect((await app`select email_of_link('sign_up', ${token}) as email`)[0]!.email).not.toBeNull();
    const accounts = await Promise.all(Array.from({ length: 10 }, async () =>
      (await app`select sign_up_with_link(${token}, 'ნანა', 'hash') as id`)[0]!.id));
    expect(10 - count(accounts, null)).toBe(1);
    expect((await app`select email_of_link('sign_up', ${token}) as email`)[0]!.email).toBeNull();
  });

  it('of another purpose opens nothing', async () => {
    const token = bytes(randomUUID());
    await app`select open_email_link('sign_up', ${`${randomUUID()}@example.test`}, ${token}, '1 hour')`;
    expect((await app`select reset_password_with_link(${token}, 'hash') as done`)[0]!.done).toBe(false);
  });
});

describe('the staff of a facility', () => {
  it('is invited by who manages it: manages_the_facility', async () => {
    const [ours, theirs] = [await aFacility(owner), await aFacility(owner)];
    const manager = await aManager(ours);
    expect(await invite(manager, ours, 'a@example.test')).toHaveLength(1);
    for (const who of [manager, { ...manager, role: 'registrar' }, { kind: 'agency', role: 'administrator', accountId: await anAccount(owner) }])
      expect(await ruleOf(invite(who, theirs, 'a@example.test'))).toBe('manages_the_facility');
    const representative = await aRepresentative(await providerOf(theirs));
    expect(await invite(representative, theirs, 'a@example.test')).toHaveLength(1);
  });

  it('has one open invitation per address, also when ten are sent at once: one_open_invitation_per_email', async () => {
    const facility = await aFacility(owner);
    const [manager, email] = [await aManager(facility), `${randomUUID()}@example.test`];
    await Promise.all(Array.from({ length: 10 }, () => invite(manager, facility, email)));
    expect(await owner`select from invitations where email = ${email}`).toHaveLength(1);
    expect(await owner`select from email_links where email = ${email} and used_at is null`).toHaveLength(1);
    await expectRefused(owner`insert into invitations (facility_id, email, role, invited_by, expires_at)
      values (${facility}, ${email}, 'manager', ${manager.accountId!}, now())`, 'one_open_invitation_per_email');
  });

  it('takes nobody in by the invitation of another: invitation_is_of_its_email', async () => {
    const facility = await aFacility(owner);
    const [token, stranger] = [randomUUID(), await anAccount(owner)];
    await invite(await aManager(facility), facility, `${randomUUID()}@example.test`, token);
    await expectRefused(app`select accept_invitation(${bytes(token)}, ${stranger})`, 'invitation_is_of_its_email');
  });

  it('is left by nobody through themselves: nobody_removes_themselves', async () => {
    const manager = await aManager(await aFacility(owner));
    await expectRefused(remove(manager, manager), 'nobody_removes_themselves');
  });

  it('always has somebody who acts for the provider: last_representative_stays', async () => {
    const provider = await providerOf(await aFacility(owner));
    const [one, other] = [await aRepresentative(provider), await aRepresentative(provider)];
    const outcomes = await Promise.all([ruleOf(remove(one, other)), ruleOf(remove(other, one))]);
    expect(outcomes.sort()).toEqual(['last_representative_stays', 'nothing was refused']);
    expect(await owner`select from memberships where provider_id = ${provider} and ended_at is null`).toHaveLength(1);
  });

  it('is seen with its invitations by its own managers and the agency, and by no registrar', async () => {
    const facility = await aFacility(owner);
    const manager = await aManager(facility);
    await invite(manager, facility, `${randomUUID()}@example.test`);
    const seenBy = (who: Who) => asActor(app, who, async (sql) => (await sql`select from invitations where facility_id = ${facility}`).length);
    expect(await seenBy(manager)).toBe(1);
    expect(await seenBy({ ...manager, role: 'registrar' })).toBe(0);
    expect(await seenBy(await aManager(await aFacility(owner)))).toBe(0);
    expect(await seenBy({ kind: 'newcomer', accountId: await anAccount(owner) })).toBe(0);
    expect(await seenBy({ kind: 'agency', role: 'reviewer', accountId: await anAccount(owner) })).toBe(1);
  });

  it('sees of a second factor only its own, and never the secret', async () => {
    const facility = await aFacility(owner);
    const manager = await aManager(facility);
    await withFactor(manager.accountId!);
    await withFactor(await anAccount(owner, { facilityId: facility }));
    const seen = await asActor(app, manager, (sql) => sql`select account_id from second_factors`);
    expect([...seen]).toEqual([{ account_id: manager.accountId }]);
    expect(await asActor(app, manager, (sql) => sql`select account_id, used_at from recovery_codes`)).toHaveLength(1);
  });
});
