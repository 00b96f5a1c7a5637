import { beforeAll, expect, test } from 'vitest';
import { aClinic, anAccount } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import { isRefusal } from '#lib/kernel/errors.ts';
import { limits } from './limits.ts';
import { hashPassword } from './passwords.ts';
import { signInStaff } from './sign-in-staff.ts';

const { owner } = await freshDatabase();
beforeAll(testSettings);

const nobody: Actor = { kind: 'anyone', today: null };
const password = 'a long enough password';
let addresses = 0;
const visit = () => ({ address: `10.2.0.${(addresses += 1)}`, device: 'Chrome, Windows' });

async function aMember(facilityId?: number): Promise<{ accountId: string; email: string }> {
  const accountId = await anAccount(owner, facilityId ? { facilityId } : {});
  const [row] = await owner<{ email: string }[]>`
    update accounts set password_hash = ${await hashPassword(password)} where id = ${accountId} returning email`;
  return { accountId, email: row!.email };
}

const attempt = (email: string, typed = password) =>
  signInStaff(nobody, { email, password: typed }, visit()).then(() => 'let in', (error: unknown) => {
    if (!isRefusal(error)) throw error;
    return { code: error.code, facts: error.facts };
  });

const wrong = { code: 'access.wrongStaffDetails', facts: {} };

test('staff sign in with e-mail and password, in any case of letters', async () => {
  const { email } = await aMember(await aClinic(owner));
  const { actor } = await signInStaff(nobody, { email: email.toUpperCase(), password }, visit());
  expect(actor).toMatchObject({ kind: 'clinic', role: 'registrar' });
});

test('wrong password, unknown e-mail, and ended membership are refused alike', async () => {
  const [{ email }, left] = [await aMember(), await aMember()];
  await owner`update memberships set ended_at = now() where account_id = ${left.accountId}`;
  expect(await attempt(email)).toBe('let in');
  expect(await attempt(email, 'another')).toEqual(wrong);
  expect(await attempt('nobody@example.test')).toEqual(wrong);
  expect(await attempt(left.email)).toEqual(wrong);
});

test('the limit per e-mail holds also for one that nobody has, and for the right password', async () => {
  const { email } = await aMember();
  for (const one of [email, 'stranger@example.test']) {
    for (let i = 0; i < limits.staffPerEmail.allowed; i++) await attempt(one, 'wrong');
    expect(await attempt(one)).toMatchObject({ code: 'access.tooManyAttempts' });
  }
});

test('an unknown e-mail takes as long as a known one', async () => {
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
