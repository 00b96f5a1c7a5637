import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { SignedInActor } from '#lib/kernel/actor.ts';
import { offerOf, type Offer } from './enrol.ts';
import { WrongCode, WrongNewCode } from './errors.ts';
import { takeAttempts } from './limits.ts';
import { ownEmail } from './own-email.ts';
import { proving, type Proof } from './prove.ts';
import { newRecoveryCodes, recoveryHashes } from './recovery-codes.ts';
import { ownSecondFactor, sealedFactor } from './second-factor.ts';
import { offeredSecret, stepOf } from './totp.ts';

type Own = Awaited<ReturnType<typeof ownSecondFactor>>;

// another one once it was confirmed: who replaces a phone twice in one session is offered two secrets
const secretFor = (actor: SignedInActor, own: Own): Buffer => offeredSecret(`${actor.sessionId} ${own?.confirmedAt.toISOString() ?? ''}`);

/** What is offered to a member of staff who sets up a second factor, or another phone. */
export async function offerToActor(actor: SignedInActor): Promise<Offer> {
  return offerOf(secretFor(actor, await ownSecondFactor(actor)), await ownEmail(actor));
}

/**
 * Sets up a member of staff's own second factor, or another one in its place.
 *
 * @param codes.newCode of the phone that is being set up
 * @param codes.code of the phone until now, or a recovery code; not asked of one who had no second factor
 * @returns the new recovery codes, which are never told again; those before work no more
 * @throws WrongNewCode, WrongCode, TooManyAttempts
 */
export async function setSecondFactor(actor: SignedInActor, { newCode, code }: { newCode: string; code?: string }): Promise<string[]> {
  const own = await ownSecondFactor(actor);
  const secret = secretFor(actor, own);
  const step = stepOf(secret, newCode);
  if (step === null) throw new WrongNewCode();
  const recoveryCodes = newRecoveryCodes();
  const keep = (proof: Proof | null) => as(actor, async (db) => {
    const [row] = await db.execute<{ done: boolean }>(sql`
      select replace_second_factor(${sealedFactor(actor.accountId, secret)}, ${step}::bigint,
        ${recoveryHashes(actor.accountId, recoveryCodes)}, ${proof?.step ?? null}::bigint, ${proof?.codeHash ?? null}::bytea) as done`);
    return row?.done ?? false;
  });
  if (own) await proving(actor.accountId, code ?? '', keep);
  else await first(actor, keep);
  return recoveryCodes;
}

/** Refused when one was set up in another window meanwhile. */
async function first(actor: SignedInActor, keep: (proof: null) => Promise<boolean>): Promise<void> {
  await takeAttempts({ factorPerAccount: actor.accountId });
  if (!(await keep(null))) throw new WrongCode();
}

/**
 * Ten new recovery codes in place of those before.
 * @param code of the phone, or a recovery code
 * @throws WrongCode, NoSecondFactor, TooManyAttempts
 */
export async function renewRecoveryCodes(actor: SignedInActor, code: string): Promise<string[]> {
  const recoveryCodes = newRecoveryCodes();
  await proving(actor.accountId, code, ({ step, codeHash }) => as(actor, async (db) => {
    const [row] = await db.execute<{ done: boolean }>(sql`
      select renew_recovery_codes(${recoveryHashes(actor.accountId, recoveryCodes)}, ${step}::bigint, ${codeHash}::bytea) as done`);
    return row?.done ?? false;
  }));
  return recoveryCodes;
}
