import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { SignedInActor } from '#lib/kernel/actor.ts';
import { NoSecondFactor, WrongCode } from './errors.ts';
import { returnAttempts, takeAttempts } from './limits.ts';
import { recoveryHash } from './recovery-codes.ts';
import { factorOf } from './second-factor.ts';
import { stepOf } from './totp.ts';

/** What a typed code is to the database: the period of a right code of the phone, or the hash of what may be a recovery code. */
export type Proof = { step: number; codeHash: null } | { step: null; codeHash: Buffer };

async function proofOf(accountId: string, code: string): Promise<Proof | null> {
  const factor = await factorOf(accountId);
  if (!factor) throw new NoSecondFactor();
  if (code.length !== 6) return { step: null, codeHash: recoveryHash(accountId, code) };
  const step = stepOf(factor.secret, code);
  return step === null ? null : { step, codeHash: null };
}

/**
 * Does what a second factor is asked for. Only wrong codes count towards the limit.
 *
 * @param code six digits of the phone, or a recovery code
 * @param act uses the proof up in the database; null or false when it was used before
 * @throws WrongCode, NoSecondFactor, TooManyAttempts
 */
export async function proving<T>(accountId: string, code: string, act: (proof: Proof) => Promise<T | null | false>): Promise<T> {
  const counted = { factorPerAccount: accountId };
  await takeAttempts(counted);
  const proof = await proofOf(accountId, code);
  const done = proof && await act(proof);
  if (done === null || done === false) throw new WrongCode();
  await returnAttempts(counted);
  return done;
}

/**
 * Asks a member of staff who is signed in for their second factor anew, before something that binds them is written.
 * Each code proves one act; the journal says that it did.
 *
 * @param code six digits of the phone, or a recovery code, as `proofSchema` reads them
 * @throws WrongCode, NoSecondFactor, TooManyAttempts
 */
export async function proveSecondFactor(actor: SignedInActor, code: string): Promise<void> {
  await proving(actor.accountId, code, ({ step, codeHash }) => as(actor, async (db) => {
    const [row] = await db.execute<{ by: string | null }>(
      sql`select prove_second_factor(${actor.accountId}, ${step}::bigint, ${codeHash}::bytea) as by`);
    if (!row?.by) return null;
    await db.execute(sql`select note('second_factor.proved', null, null, jsonb_build_object('by', ${row.by}::text))`);
    return row.by;
  }));
}
