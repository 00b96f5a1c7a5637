import { beforeAll, describe, expect, test } from 'vitest';
import { aClinic, anAccount } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { aSecondFactor, codeNow } from '#db/tests/second-factor.ts';
import type { Actor, SignedInActor } from '#lib/kernel/actor.ts';
import { isRefusal } from '#lib/kernel/errors.ts';
import { answerStaffCode } from './answer-staff-code.ts';
import { enrol } from './enrol.ts';
import { limits } from './limits.ts';
import { emailOfLink } from './links.ts';
import { hashPassword } from './passwords.ts';
import { proveSecondFactor } from './prove.ts';
import { requestPasswordReset, requestSignUp } from './request-link.ts';
import { ownSecondFactor } from './second-factor.ts';
import { actorOfSession } from './sessions.ts';
import { renewRecoveryCodes, setSecondFactor } from './set-second-factor.ts';
import { signInStaff } from './sign-in-staff.ts';
import { resetPassword, signUp } from './sign-up.ts';
import { codeOf, offeredSecret, stepAt } from './totp.ts';

const { owner } = await freshDatabase();
beforeAll(testSettings);

const nobody: Actor = { kind: 'anyone', today: null };
const password = 'correct horse battery';
let made = 0;
const newEmail = () => `sign-up-${(made += 1)}@example.test`;
const newAddress = () => `10.3.${Math.floor(made / 250)}.${(made += 1) % 250}`;
const visit = () => ({ address: newAddress(), device: 'Chrome, Windows' });
const refusalOf = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => {
  if (!isRefusal(error)) throw error;
  return error.code;
});

/** Asks for a link, and reads what came to the mailbox. */
async function ask(request: typeof requestSignUp, email: string, address = newAddress()): Promise<{ subject: string; token: string } | null> {
  const [before] = await owner<{ id: number }[]>`select coalesce(max(id), 0) as id from demo_messages`;
  const work: (() => Promise<void>)[] = [];
  await request({ email, language: 'en', address, later: (one) => void work.push(one) });
  for (const one of work) await one();
  const [sent] = await owner<{ subject: string; body: string }[]>`
    select subject, body from demo_messages where id > ${before!.id} and recipient = ${email.toLowerCase()}`;
  return sent ? { subject: sent.subject, token: /\/([\w-]{43})\s/.exec(sent.body)?.[1] ?? '' } : null;
}

const account = (token: string, change = {}) => ({ token, name: 'ნანა ბერიძე', password, ...change });
const accountOf = async (email: string) => (await owner<{ id: string }[]>`select id from accounts where email = ${email}`)[0]?.id;

/** An account that was opened and has its second factor: a newcomer, signed in. */
async function aNewcomer(): Promise<{ email: string; actor: SignedInActor; secret: string; recoveryCodes: string[] }> {
  const email = newEmail();
  const { token } = (await ask(requestSignUp, email))!;
  const { halfWay } = await signUp(nobody, account(token), visit());
  const { entry, recoveryCodes } = await enrol(nobody, halfWay!, codeOf(offeredSecret(halfWay!.ticketId), stepAt()), visit());
  return { email, actor: entry.actor, secret: entry.secret, recoveryCodes };
}

describe('opening an account', () => {
  test('leads through the link and a second factor to a newcomer', async () => {
    const { actor, email } = await aNewcomer();
    expect(actor).toMatchObject({ kind: 'newcomer', name: 'ნანა ბერიძე' });
    const lines = await owner<{ act: string }[]>`select act from journal where account_id = ${(await accountOf(email))!} order by id`;
    expect(lines.map(({ act }) => act)).toEqual(['account.opened', 'second_factor.confirmed', 'session.started']);
  });

  test('makes no account before the link is opened, however often it is asked for', async () => {
    const email = newEmail();
    const [first, second] = [await ask(requestSignUp, email), await ask(requestSignUp, email)];
    expect(await accountOf(email)).toBeUndefined();
    expect(await refusalOf(signUp(nobody, account(second!.token), visit()))).toBe('done');
    expect(await refusalOf(signUp(nobody, account(first!.token), visit()))).toBe('access.linkOver');
  });

  test('works once per link, also in a race, and not when it is late or made up', async () => {
    const [raced, late] = [(await ask(requestSignUp, newEmail()))!, (await ask(requestSignUp, newEmail()))!];
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => refusalOf(signUp(nobody, account(raced.token), visit()))));
    expect(outcomes.sort()).toEqual(['access.linkOver', 'access.linkOver', 'access.linkOver', 'access.linkOver', 'done']);
    await owner`update email_links set expires_at = now() where token_hash = sha256(${late.token}::bytea)`;
    expect(await refusalOf(signUp(nobody, account(late.token), visit()))).toBe('access.linkOver');
    expect(await refusalOf(signUp(nobody, account('x'.repeat(43)), visit()))).toBe('access.linkOver');
  });

  test('uses the link up only by opening the account, not by looking at it', async () => {
    const email = newEmail();
    const { token } = (await ask(requestSignUp, email))!;
    for (let i = 0; i < 3; i++) expect(await emailOfLink('sign_up', token)).toBe(email);
    expect(await refusalOf(signUp(nobody, account(token, { password: email.toUpperCase() }), visit()))).toBe('access.passwordIsEmail');
    expect(await refusalOf(signUp(nobody, account(token), visit()))).toBe('done');
    expect(await emailOfLink('sign_up', token)).toBeNull();
    expect(await emailOfLink('password_reset', token)).toBeNull();
  });

  test('looks the same for an address that has an account: the mail alone tells it apart', async () => {
    const { email } = await aNewcomer();
    const known = await ask(requestSignUp, email);
    expect(known).toEqual({ subject: 'You already have an account', token: '' });
    const [{ links }] = await owner<[{ links: number }]>`select count(*)::int as links from email_links where email = ${email} and used_at is null`;
    expect(links).toBe(1);
    expect(await ask(requestSignUp, 'nonsense@nowhere')).not.toBeNull();
  });

  test('is limited per address of a mailbox and of a network', async () => {
    const [email, address] = [newEmail(), newAddress()];
    for (let i = 0; i < limits.linkPerEmail.allowed; i++) await ask(requestSignUp, email);
    expect(await refusalOf(ask(requestSignUp, email))).toBe('access.tooManyAttempts');
    for (let i = 0; i < limits.linkPerAddress.allowed; i++) await ask(requestSignUp, newEmail(), address);
    expect(await refusalOf(ask(requestSignUp, newEmail(), address))).toBe('access.tooManyAttempts');
  });
});

describe('a forgotten password', () => {
  test('is replaced through a link; every session ends, and the second factor is still asked for', async () => {
    const { email, secret } = await aNewcomer();
    const [first, { token }] = [(await ask(requestPasswordReset, email))!, (await ask(requestPasswordReset, email))!];
    await resetPassword({ token, password: 'another long password' }, visit());
    expect(await actorOfSession(secret, null)).toBeNull();
    expect(await refusalOf(signInStaff(nobody, { email, password }, visit()))).toBe('access.wrongStaffDetails');
    expect((await signInStaff(nobody, { email, password: 'another long password' }, visit())).halfWay).toMatchObject({ stage: 'code' });
    for (const used of [token, first.token])
      expect(await refusalOf(resetPassword({ token: used, password: 'a third long password' }, visit()))).toBe('access.linkOver');
  });

  test('of a stranger is sent nothing', async () => {
    expect(await ask(requestPasswordReset, newEmail())).toBeNull();
  });
});

describe('a code asked for anew before signing', () => {
  const step = (actor: SignedInActor, code: string) => refusalOf(proveSecondFactor(actor, code));
  const aManager = async (recoveryCodes: string[] = []): Promise<SignedInActor> => {
    const [facilityId, email] = [await aClinic(owner), newEmail()];
    const accountId = await anAccount(owner, { facilityId, role: 'manager' });
    await owner`update accounts set email = ${email}, password_hash = ${await hashPassword(password)} where id = ${accountId}`;
    await aSecondFactor(owner, accountId, recoveryCodes);
    const { halfWay } = await signInStaff(nobody, { email, password }, visit());
    return (await answerStaffCode(nobody, halfWay!, codeNow(-1), visit())).actor;
  };

  test('proves once, also when two requests bring it, and the journal has it', async () => {
    const actor = await aManager();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => step(actor, codeNow())));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(await step(actor, codeNow())).toBe('access.wrongCode');
    const lines = await owner<{ detail: unknown }[]>`select detail from journal where account_id = ${actor.accountId} and act = 'second_factor.proved'`;
    expect(lines.map(({ detail }) => detail)).toEqual([{ by: 'code' }]);
  });

  test('may be a recovery code, once', async () => {
    const actor = await aManager(['abcdefgh23']);
    expect(await step(actor, 'abcdefgh23')).toBe('done');
    expect(await step(actor, 'abcdefgh23')).toBe('access.wrongCode');
  });

  test('is refused after too many wrong ones, and to who has no second factor', async () => {
    const actor = await aManager();
    for (let i = 0; i < limits.factorPerAccount.allowed; i++) expect(await step(actor, 'abcdefgh23')).toBe('access.wrongCode');
    expect(await step(actor, codeNow())).toBe('access.tooManyAttempts');
    const accountId = await anAccount(owner, { facilityId: await aClinic(owner) });
    expect(await step({ ...actor, accountId }, codeNow())).toBe('access.noSecondFactor');
  });

  test('of an older phone comes too late: it was replaced, and only by who could prove the old one', async () => {
    const actor = await aManager(['abcdefgh23']);
    const confirmedAt = (await ownSecondFactor(actor))!.confirmedAt.toISOString();
    const newCode = codeOf(offeredSecret(`${actor.sessionId} ${confirmedAt}`), stepAt());
    expect(await refusalOf(setSecondFactor(actor, { newCode: '000000', code: codeNow() }))).toBe('access.wrongNewCode');
    expect(await refusalOf(setSecondFactor(actor, { newCode, code: 'abcdefgh24' }))).toBe('access.wrongCode');
    const recoveryCodes = await setSecondFactor(actor, { newCode, code: codeNow() });
    expect(await step(actor, codeNow(1))).toBe('access.wrongCode');
    expect(await step(actor, 'abcdefgh23')).toBe('access.wrongCode');
    expect(await step(actor, recoveryCodes[0]!)).toBe('done');
    expect((await ownSecondFactor(actor))?.codesLeft).toBe(9);
  });

  test('makes ten new recovery codes, and the ones before work no more', async () => {
    const actor = await aManager(['abcdefgh23']);
    expect(await refusalOf(renewRecoveryCodes(actor, 'abcdefgh24'))).toBe('access.wrongCode');
    const [code] = await renewRecoveryCodes(actor, codeNow());
    expect(await step(actor, 'abcdefgh23')).toBe('access.wrongCode');
    expect(await step(actor, code!)).toBe('done');
  });
});
