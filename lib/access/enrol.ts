import { call } from '#db/calls.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import { sha256 } from '#lib/kernel/secrets.ts';
import { isDemo } from '#lib/kernel/settings.ts';
import { enter, type Entry, type Visit } from './entry.ts';
import { SignInOver, WrongNewCode } from './errors.ts';
import { takeAttempts } from './limits.ts';
import { newRecoveryCodes, recoveryHashes } from './recovery-codes.ts';
import { sealedFactor } from './second-factor.ts';
import { holderOf, type HalfWay } from './tickets.ts';
import { codeOf, inGroups, keyUri, offeredSecret, stepAt, stepOf } from './totp.ts';

/** What a page shows to set a second factor up: the address for the QR, the secret to be typed, and in a demo the code. */
export type Offer = { uri: string; secret: string; demoCode: string | null };

export const offerOf = (secret: Uint8Array, email: string): Offer =>
  ({ uri: keyUri(secret, email), secret: inGroups(secret), demoCode: isDemo() ? codeOf(secret, stepAt()) : null });

/** The offer of a sign-in that is half way; null when it is over. */
export async function offerTo(halfWay: HalfWay): Promise<Offer | null> {
  return (await holderOf(halfWay)) && offerOf(offeredSecret(halfWay.ticketId), halfWay.email);
}

/**
 * Sets the second factor up of an account that must have one, and finishes its sign-in.
 * @returns the session, and the recovery codes, which are never told again
 * @throws WrongNewCode, SignInOver, TooManyAttempts
 */
export async function enrol(before: Actor, halfWay: HalfWay, code: string, visit: Visit): Promise<{ entry: Entry; recoveryCodes: string[] }> {
  await takeAttempts({ answerPerAddress: visit.address });
  const holder = await holderOf(halfWay, true);
  if (!holder) throw new SignInOver();
  const secret = offeredSecret(halfWay.ticketId);
  const step = stepOf(secret, code);
  if (step === null) throw new WrongNewCode();
  const recoveryCodes = newRecoveryCodes();
  const { done } = await call<{ done: boolean }>((sql) => sql`
    select enrol_with_staff_ticket(${halfWay.ticketId}, ${sha256(halfWay.secret)}, ${sealedFactor(holder.accountId, secret)}, ${step},
      ${recoveryHashes(holder.accountId, recoveryCodes)}) as done`);
  const entry = done ? await enter(before, holder, visit.device) : null;
  if (!entry) throw new SignInOver();
  return { entry, recoveryCodes };
}
