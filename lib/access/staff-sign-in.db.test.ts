import { beforeAll, describe, expect, test } from 'vitest';
import { aClinic, anAccount } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { aSecondFactor, codeNow } from '#db/tests/second-factor.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import { isRefusal } from '#lib/kernel/errors.ts';
import { answerStaffCode } from './answer-staff-code.ts';
import { enrol, offerTo } from './enrol.ts';
import { limits } from './limits.ts';
import { hashPassword } from './passwords.ts';
import { actorOfSession, startSession } from './sessions.ts';
import { signInStaff } from './sign-in-staff.ts';
import type { HalfWay } from './tickets.ts';
import { codeOf, offeredSecret, stepAt } from './totp.ts';

const { owner } = await freshDatabase();
beforeAll(testSettings);

const nobody: Actor = { kind: 'anyone', today: null };
const password = 'a long enough password';
const passwordHash = await hashPassword(password);
let addresses = 0;
const visit = () => ({ address: `10.2.${Math.floor(addresses / 250)}.${(addresses += 1) % 250}`, device: 'Chrome, Windows' });

async function aMember(whose: { facilityId?: number; role?: string } = {}): Promise<{ accountId: string; email: string }> {
  const accountId = await anAccount(owner, whose);
  const [row] = await owner<{ email: string }[]>`
    update accounts set password_hash = ${passwordHash} where id = ${accountId} returning email`;
  return { accountId, email: row!.email };
}

/** One of the agency's, half way in. */
async function halfIn(recoveryCodes: string[] = []): Promise<{ accountId: string; halfWay: HalfWay }> {
  const { accountId, email } = await aMember();
  await aSecondFactor(owner, accountId, recoveryCodes);
  return { accountId, halfWay: await half(email) };
}

const half = async (email: string): Promise<HalfWay> => (await signInStaff(nobody, { email, password }, visit())).halfWay!;
const refusalOf = (work: Promise<unknown>) => work.then(() => 'let in', (error: unknown) => {
  if (!isRefusal(error)) throw error;
  return { code: error.code, facts: error.facts };
});
const attempt = (email: string, typed = password) => refusalOf(signInStaff(nobody, { email, password: typed }, visit()));
const answer = (halfWay: HalfWay, code: string) => refusalOf(answerStaffCode(nobody, halfWay, code, visit()));

const wrong = { code: 'access.wrongStaffDetails', facts: {} };
const wrongCode = { code: 'access.wrongCode', facts: {} };
const over = { code: 'access.signInOver', facts: {} };

describe('the first half', () => {
  test('lets a registrar in with e-mail and password, in any case of letters', async () => {
    const { email } = await aMember({ facilityId: await aClinic(owner) });
    const { entry } = await signInStaff(nobody, { email: email.toUpperCase(), password }, visit());
    expect(entry?.actor).toMatchObject({ kind: 'clinic', role: 'registrar' });
  });

  test.each([['manager', true], ['reviewer', false], ['administrator', false], ['auditor', false]])(
    'sends a %s without a second factor to set one up', async (role, isOfClinic) => {
      const { email } = await aMember({ role, ...(isOfClinic && { facilityId: await aClinic(owner) }) });
      expect(await half(email)).toMatchObject({ stage: 'enrol', email });
    });

  test('asks everybody who has a second factor for a code, registrars too', async () => {
    const { accountId, email } = await aMember({ facilityId: await aClinic(owner) });
    await aSecondFactor(owner, accountId);
    expect(await half(email)).toMatchObject({ stage: 'code' });
  });

  test('refuses wrong password, unknown e-mail, and ended membership alike', async () => {
    const [{ email }, left] = [await aMember(), await aMember()];
    await owner`update memberships set ended_at = now() where account_id = ${left.accountId}`;
    expect(await attempt(email)).toBe('let in');
    expect(await attempt(email, 'another')).toEqual(wrong);
    expect(await attempt('nobody@example.test')).toEqual(wrong);
    expect(await attempt(left.email)).toEqual(wrong);
  });

  test('is limited per e-mail, also for one that nobody has, and then for the right password', async () => {
    const { email } = await aMember();
    for (const one of [email, 'stranger@example.test']) {
      for (let i = 0; i < limits.staffPerEmail.allowed; i++) await attempt(one, 'wrong');
      expect(await attempt(one)).toMatchObject({ code: 'access.tooManyAttempts' });
    }
  });

  test('counts no right password', async () => {
    const { email } = await aMember();
    for (let i = 0; i <= limits.staffPerEmail.allowed; i++) expect(await attempt(email)).toBe('let in');
  });

  test('takes as long for an unknown e-mail as for a known one', async () => {
    const { email } = await aMember();
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let i = 0; i < limits.staffPerEmail.allowed; i++)
      for (const [kind, address] of [['known', email], ['unknown', `none${i}@example.test`]] as const) {
        const start = performance.now();
        await attempt(address, 'wrong');
        times[kind].push(performance.now() - start);
      }
    const median = (all: number[]) => all.sort((a, b) => a - b)[all.length / 2]!;
    const ratio = median(times.known) / median(times.unknown);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });
});

describe('the second half', () => {
  test('lets in with the code of the phone', async () => {
    const { halfWay } = await halfIn();
    expect((await answerStaffCode(nobody, halfWay, codeNow(), visit())).actor).toMatchObject({ kind: 'agency' });
  });

  test('takes a code once, also in another sign-in', async () => {
    const { accountId, halfWay } = await halfIn();
    const [{ email }] = await owner<[{ email: string }]>`select email from accounts where id = ${accountId}`;
    const [second, code] = [await half(email), codeNow()];
    expect(await answer(halfWay, code)).toBe('let in');
    expect(await answer(second, code)).toEqual(wrongCode);
  });

  test('twenty right answers at once let one in', async () => {
    const { accountId } = await halfIn();
    const [{ email }] = await owner<[{ email: string }]>`select email from accounts where id = ${accountId}`;
    const tickets = await Promise.all(Array.from({ length: 10 }, () => half(email)));
    const code = codeNow();
    const outcomes = await Promise.all([...tickets, ...tickets].map((ticket) => answer(ticket, code)));
    expect(outcomes.filter((outcome) => outcome === 'let in')).toHaveLength(1);
    expect(await owner`select from sessions where account_id = ${accountId}`).toHaveLength(1);
  });

  test('lets in with a recovery code, once, and tells the account of it', async () => {
    const { accountId, halfWay } = await halfIn(['abcdefgh23', 'abcdefgh24']);
    const [{ email }] = await owner<[{ email: string }]>`select email from accounts where id = ${accountId}`;
    const again = await half(email);
    expect(await answer(halfWay, 'abcdefgh23')).toBe('let in');
    expect(await answer(again, 'abcdefgh23')).toEqual(wrongCode);
    const told = await owner<{ facts: unknown; recipient: string }[]>`select facts, recipient from notices where account_id = ${accountId}`;
    expect([...told]).toEqual([{ facts: { left: 1 }, recipient: email }]);
  });

  test('the same recovery code raced by two lets one in', async () => {
    const { accountId, halfWay } = await halfIn(['abcdefgh23']);
    const [{ email }] = await owner<[{ email: string }]>`select email from accounts where id = ${accountId}`;
    const other = await half(email);
    const outcomes = await Promise.all([halfWay, other].map((ticket) => answer(ticket, 'abcdefgh23')));
    expect(outcomes.filter((outcome) => outcome === 'let in')).toHaveLength(1);
  });

  test('has five answers', async () => {
    const { halfWay } = await halfIn();
    for (let i = 0; i < 5; i++) expect(await answer(halfWay, 'abcdefgh23')).toEqual(wrongCode);
    expect(await answer(halfWay, codeNow())).toEqual(over);
  });

  test('is over after its minutes, once it was used, and for a browser that did not begin it', async () => {
    const [late, used, stolen] = [await halfIn(), await halfIn(), await halfIn()];
    await owner`update staff_tickets set expires_at = now() where id = ${late.halfWay.ticketId}`;
    expect(await answer(late.halfWay, codeNow())).toEqual(over);
    expect(await answer(used.halfWay, codeNow())).toBe('let in');
    expect(await answer(used.halfWay, codeNow(1))).toEqual(over);
    expect(await answer({ ...stolen.halfWay, secret: 'another' }, codeNow())).toEqual(over);
  });

  test('is limited per account over all sign-ins, and counts no right code', async () => {
    const { accountId } = await halfIn();
    const [{ email }] = await owner<[{ email: string }]>`select email from accounts where id = ${accountId}`;
    for (let i = 0; i < limits.factorPerAccount.allowed; i++) expect(await answer(await half(email), 'abcdefgh23')).toEqual(wrongCode);
    expect(await answer(await half(email), codeNow())).toMatchObject({ code: 'access.tooManyAttempts' });
    await owner`delete from attempts`;
    for (let i = 0; i <= limits.factorPerAccount.allowed; i++) {
      await owner`update second_factors set last_step = 0 where account_id = ${accountId}`;
      expect(await answer(await half(email), codeNow())).toBe('let in');
    }
  });

  test('ends the session that the browser had', async () => {
    const { halfWay } = await halfIn();
    const { entry: before } = await signInStaff(nobody, { email: (await aMember({ facilityId: await aClinic(owner) })).email, password }, visit());
    await answerStaffCode(before!.actor, halfWay, codeNow(), visit());
    expect(await actorOfSession(before!.secret, null)).toBeNull();
  });

  test('lets nobody in whose membership ended meanwhile', async () => {
    const { accountId, halfWay } = await halfIn();
    await owner`update memberships set ended_at = now() where account_id = ${accountId}`;
    expect(await answer(halfWay, codeNow())).toEqual(over);
  });
});

describe('setting a second factor up', () => {
  const offered = (halfWay: HalfWay) => codeOf(offeredSecret(halfWay.ticketId), stepAt());

  test('finishes the sign-in, and gives ten recovery codes of which each works', async () => {
    const { accountId, email } = await aMember();
    const halfWay = await half(email);
    expect((await offerTo(halfWay))?.uri).toContain('otpauth://totp/Erti');
    const { entry, recoveryCodes } = await enrol(nobody, halfWay, offered(halfWay), visit());
    expect(entry.actor).toMatchObject({ kind: 'agency', accountId });
    expect(new Set(recoveryCodes).size).toBe(10);
    for (const code of recoveryCodes.slice(0, 2)) expect(await answer(await half(email), code)).toBe('let in');
  });

  test('refuses a code that does not fit, and the one that fitted afterwards', async () => {
    const { email } = await aMember();
    const halfWay = await half(email);
    expect(await refusalOf(enrol(nobody, halfWay, '000000', visit()))).toEqual({ code: 'access.wrongNewCode', facts: {} });
    const code = offered(halfWay);
    await enrol(nobody, halfWay, code, visit());
    expect(await answer(await half(email), code)).toEqual(wrongCode);
  });

  test('is done once: a second ticket that asked for it replaces nothing', async () => {
    const { accountId, email } = await aMember();
    const [first, second] = [await half(email), await half(email)];
    const outcomes = await Promise.all([first, second].map((halfWay) => refusalOf(enrol(nobody, halfWay, offered(halfWay), visit()))));
    expect(outcomes.sort((a, b) => String(a).localeCompare(String(b)))).toEqual(expect.arrayContaining(['let in', over]));
    expect(await owner`select from recovery_codes where account_id = ${accountId}`).toHaveLength(10);
  });

  test('is a law of the database: no session begins without it', async () => {
    const { accountId } = await aMember();
    await expect(startSession(accountId, 'psql')).rejects.toMatchObject({ rule: 'staff_prove_twice' });
  });

  test('keeps no secret as it is', async () => {
    const { accountId, email } = await aMember();
    const halfWay = await half(email);
    const { recoveryCodes } = await enrol(nobody, halfWay, offered(halfWay), visit());
    const [kept] = await owner<{ secret: Buffer; codes: string }[]>`select secret,
      (select string_agg(encode(code_hash, 'escape'), ' ') from recovery_codes c where c.account_id = f.account_id) as codes
      from second_factors f where account_id = ${accountId}`;
    expect(Buffer.from(kept!.secret).includes(offeredSecret(halfWay.ticketId))).toBe(false);
    for (const code of recoveryCodes) expect(kept!.codes).not.toContain(code);
  });
});
