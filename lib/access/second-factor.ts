import { isNull, sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { call } from '#db/calls.ts';
import { recoveryCodes, secondFactors } from '#db/schema/access.ts';
import type { SignedInActor } from '#lib/kernel/actor.ts';
import { sealed, unsealed } from '#lib/kernel/secrets.ts';
import { isDemo } from '#lib/kernel/settings.ts';
import { codeOf, stepAt } from './totp.ts';

/** When one's second factor was set up, and how many recovery codes are left of ten; null without one. */
export function ownSecondFactor(actor: SignedInActor): Promise<{ confirmedAt: Date; codesLeft: number } | null> {
  return as(actor, async (db) => {
    const [factor] = await db.select({ confirmedAt: secondFactors.confirmedAt }).from(secondFactors);
    const [codes] = await db.select({ left: sql<number>`count(*)::int` }).from(recoveryCodes).where(isNull(recoveryCodes.usedAt));
    return factor ? { ...factor, codesLeft: codes?.left ?? 0 } : null;
  });
}

/** The secret as the database keeps it: it opens for its own account only. */
export const sealedFactor = (accountId: string, secret: Uint8Array): Buffer => sealed('second factor', accountId, secret);

export type Factor = { secret: Buffer; lastStep: number };

/** An account's second factor, opened; null without one. */
export async function factorOf(accountId: string): Promise<Factor | null> {
  const row = await call<{ secret: Buffer | null; last_step: number }>((sql) => sql`select * from second_factor_of(${accountId})`);
  return row.secret && { secret: unsealed('second factor', accountId, row.secret), lastStep: row.last_step };
}

/**
 * Only in a demo: a code that the account's phone shows, or will show next, and that was not used yet.
 * Null when there is none for some seconds, when the account has no second factor, and everywhere else.
 */
export async function demoCodeOf(accountId: string): Promise<string | null> {
  const factor = isDemo() ? await factorOf(accountId) : null;
  if (!factor) return null;
  const step = Math.max(stepAt(), factor.lastStep + 1);
  return step <= stepAt() + 1 ? codeOf(factor.secret, step) : null;
}
