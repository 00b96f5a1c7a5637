import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { recoveryHash } from '#lib/access/recovery-codes.ts';
import { sealedFactor } from '#lib/access/second-factor.ts';
import { codeOf, stepAt } from '#lib/access/totp.ts';

type Owner = Sql<Types>;

/** The secret of every second factor that a test sets up. */
const secret = Buffer.from('a secret of a test!!');

/** A second factor for an account, as if it had been set up; the recovery codes are those given. */
export async function aSecondFactor(owner: Owner, accountId: string, recoveryCodes: string[] = []): Promise<void> {
  await owner`insert into second_factors (account_id, secret, last_step) values (${accountId}, ${sealedFactor(accountId, secret)}, 0)`;
  for (const code of recoveryCodes)
    await owner`insert into recovery_codes (account_id, code_hash) values (${accountId}, ${recoveryHash(accountId, code)})`;
}

/** What the phone shows now; with a number, what it shows so many periods later. */
export const codeNow = (later = 0): string => codeOf(secret, stepAt() + later);

/** What the phone shows now, unused: a code works once, and a test does not wait for the next one. */
export async function unusedCode(owner: Owner, accountId: string): Promise<string> {
  await owner`update second_factors set last_step = 0 where account_id = ${accountId}`;
  return codeNow();
}
